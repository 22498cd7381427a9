namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>An operation that runs on a socket.</summary>
/// <param name="id">What the client calls it.</param>
/// <param name="rawId">The same as JSON, with its quotes.</param>
/// <param name="length">Size of its id and request in bytes, which are kept until it ends.</param>
internal sealed class SocketOperation(string id, ReadOnlyMemory<byte> rawId, int length)
{
    private readonly CancellationTokenSource _end = new();
    private int _isOver;

    public string Id { get; } = id;

    public ReadOnlyMemory<byte> RawId { get; } = rawId;

    public int Length { get; } = length;

    /// <summary>Ends when nothing of it runs any more.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Cancelled when the client has had enough.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>True when the client may not hear of it any more.</summary>
    public bool IsOver => Volatile.Read(ref _isOver) != 0;

    /// <summary>Ends it, whichever side does so first.</summary>
    /// <returns>False when it was over already.</returns>
    public bool TryEnd() => Interlocked.Exchange(ref _isOver, 1) == 0;

    /// <summary>Stops what still runs.</summary>
    public async Task CancelAsync()
    {
        TryEnd();
        try
        {
            await _end.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It came to its end by itself in between.
        }
    }

    /// <summary>To be called by the one that runs it, at its very end.</summary>
    public void Release() => _end.Dispose();
}
