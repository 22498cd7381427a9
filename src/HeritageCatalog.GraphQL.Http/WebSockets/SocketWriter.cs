using System.Buffers;
using System.Net.WebSockets;
using HeritageCatalog.GraphQL.Http.Streams;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Sends messages one after another; a client that takes none for too long is cut off.</summary>
internal sealed class SocketWriter(WebSocket socket, TimeSpan sendTimeout) : IDisposable
{
    // A client that does not answer the close frame has had its time.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Timer? _closeTimeout;

    /// <summary>Why nothing is sent any more but the close frame; null while that is not so.</summary>
    public CloseReason? Closing { get; private set; }

    /// <summary>Sends a message when it is its turn.</summary>
    /// <param name="isWanted">Asked when the turn has come; null for a message that is always wanted.</param>
    /// <param name="length">Size of the message in bytes.</param>
    /// <param name="write">Writes the message.</param>
    public async ValueTask SendAsync(Func<bool>? isWanted, int length, Action<IBufferWriter<byte>> write)
    {
        await _turn.WaitAsync();
        try
        {
            if (Closing is null && isWanted?.Invoke() != false)
            {
                await SendNowAsync(length, write);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends the close frame, once; the reader sees the client's answer, or the end.</summary>
    public async ValueTask CloseAsync(CloseReason reason)
    {
        await _turn.WaitAsync();
        try
        {
            if (Closing is null)
            {
                Closing = reason;
                _closeTimeout = new Timer(
                    static socket => ((WebSocket)socket!).Abort(), socket, CloseTimeout, Timeout.InfiniteTimeSpan);
                await socket.CloseOutputAsync((WebSocketCloseStatus)reason.Code, reason.Text, CancellationToken.None);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Answers the client's close frame, unless it is itself the answer.</summary>
    public async ValueTask AnswerCloseAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _closeTimeout?.Dispose();

    private async ValueTask SendNowAsync(int length, Action<IBufferWriter<byte>> write)
    {
        var buffer = new RentedBuffer(length);
        write(buffer);
        var sending = socket.SendAsync(
            buffer.Written, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        if (!sending.IsCompletedSuccessfully)
        {
            try
            {
                await sending.AsTask().WaitAsync(sendTimeout);
            }
            catch (TimeoutException error)
            {
                // The buffer is still being sent, so nobody may use it again.
                socket.Abort();
                throw new OperationCanceledException("The client does not read.", error);
            }
        }

        buffer.Return();
    }
}
