using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>
/// Changes as they happen, from when the stream was opened. It survives a broken connection and goes on where it was;
/// it ends when what it watches is dropped, or when it is disposed of. For one reader at a time.
/// </summary>
/// <example>
/// <code>
/// await using var changes = await orders.WatchAsync(new Pipeline().Match(Filter.Eq("operationType", "insert")));
/// await foreach (var change in changes.WithCancellation(stopping))
/// {
///     Console.WriteLine(change.FullDocument);
/// }
/// </code>
/// </example>
public sealed class ChangeStream<T> : IAsyncEnumerable<ChangeEvent<T>>, IAsyncDisposable
{
    private readonly ChangeStreamReader _reader;

    internal ChangeStream(ChangeStreamReader reader) => _reader = reader;

    /// <summary>
    /// Resumes a stream behind the last event that was read, or later if nothing of interest has happened since; empty
    /// as long as the server has told none.
    /// </summary>
    public BsonDocument ResumeToken => _reader.Token;

    /// <summary>True once there is nothing more to come.</summary>
    public bool IsClosed => _reader.IsClosed;

    /// <summary>
    /// The next event; null when there was none for as long as the server waits, or the stream has ended.
    /// </summary>
    public async ValueTask<ChangeEvent<T>?> TryNextAsync(CancellationToken cancellationToken = default)
    {
        var next = await _reader.TryNextAsync(cancellationToken).ConfigureAwait(false);
        return next is { } document ? ChangeEvent<T>.Read(document) : null;
    }

    /// <summary>Reads event after event until the stream ends. Leaving the loop does not close the stream.</summary>
    public async IAsyncEnumerator<ChangeEvent<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (!IsClosed)
        {
            if (await TryNextAsync(cancellationToken).ConfigureAwait(false) is { } next)
            {
                yield return next;
            }
        }
    }

    /// <summary>Closes the stream, on the server too.</summary>
    public ValueTask DisposeAsync() => _reader.CloseAsync();
}
