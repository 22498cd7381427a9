using System.Buffers;
using System.Net.WebSockets;
using HeritageCatalog.GraphQL.Http.Streams;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Sends messages one after another; a client that takes none for too long is cut off.</summary>
internal sealed class SocketWriter(WebSocket socket, TimeSpan sendTimeout, CancellationToken aborted) : IDisposable
{
    // A client that does not answer the close frame has had its time.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _closeTimeout = new();

    /// <summary>True when nothing is sent any more but the close frame.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Sends a message when it is its turn.</summary>
    /// <param name="isWanted">Asked when the turn has come; null for a message that is always wanted.</param>
    /// <param name="length">Size of the message in bytes.</param>
    /// <param name="write">Writes the message.</param>
    public async ValueTask SendAsync(Func<bool>? isWanted, int length, Action<IBufferWriter<byte>> write)
    {
        await _turn.WaitAsync(aborted);
        try
        {
            if (!IsClosing && isWanted?.Invoke() != false)
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
        await _turn.WaitAsync(aborted);
        try
        {
            if (!IsClosing)
            {
                IsClosing = true;
                _closeTimeout.Token.UnsafeRegister(static socket => ((WebSocket)socket!).Abort(), socket);
                _closeTimeout.CancelAfter(CloseTimeout);
                await socket.CloseOutputAsync((WebSocketCloseStatus)reason.Code, reason.Text, aborted);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _closeTimeout.Dispose();
    }

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
                await sending.AsTask().WaitAsync(sendTimeout, aborted);
            }
            catch (Exception error) when (error is TimeoutException or OperationCanceledException)
            {
                // The buffer is still being sent, so nobody may use it again.
                socket.Abort();
                throw new OperationCanceledException("The client does not read.", error);
            }
        }

        buffer.Return();
    }
}
