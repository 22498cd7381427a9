namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Counts the bytes of all responses that wait for their clients to take them.</summary>
internal sealed class ResponseBacklog(GraphQLServerOptions options)
{
    private long _bytes;

    /// <summary>False when too much is waiting already; a response that waits alone may have any size.</summary>
    public bool TryAdd(long length)
    {
        var waiting = Interlocked.Add(ref _bytes, length);
        if (waiting <= options.MaxWaitingBytes || waiting == length)
        {
            return true;
        }

        Remove(length);
        return false;
    }

    /// <summary>The client has it, or has gone.</summary>
    public void Remove(long length) => Interlocked.Add(ref _bytes, -length);
}
