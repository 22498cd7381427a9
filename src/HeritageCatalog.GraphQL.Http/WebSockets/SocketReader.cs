using System.Buffers;
using System.Net.WebSockets;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>What a read of a socket came to.</summary>
internal enum SocketReadStatus
{
    Message,
    Closed,
    TooBig,
    NotText,
}

/// <summary>Reads whole messages. A socket that is idle holds no buffer.</summary>
internal sealed class SocketReader(WebSocket socket, int maxMessageBytes) : IDisposable
{
    private const int SmallestBuffer = 1024;

    private byte[] _buffer = [];
    private int _length;

    /// <summary>The message read last; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Message => _buffer.AsMemory(0, _length);

    public async ValueTask<SocketReadStatus> ReadAsync(CancellationToken cancellation)
    {
        Dispose();
        while (true)
        {
            var received = await socket.ReceiveAsync(_buffer.AsMemory(_length), cancellation);
            _length += received.Count;
            if (received.MessageType != WebSocketMessageType.Text)
            {
                return received.MessageType == WebSocketMessageType.Close
                    ? SocketReadStatus.Closed
                    : SocketReadStatus.NotText;
            }

            if (received.EndOfMessage)
            {
                return _length > maxMessageBytes ? SocketReadStatus.TooBig : SocketReadStatus.Message;
            }

            if (_length == _buffer.Length && !TryGrow())
            {
                return SocketReadStatus.TooBig;
            }
        }
    }

    public void Dispose()
    {
        Replace([]);
        _length = 0;
    }

    private bool TryGrow()
    {
        // There is room beyond the limit, which tells a message that fills it from one that is longer.
        if (_length > maxMessageBytes)
        {
            return false;
        }

        var size = Math.Min(Math.Max(SmallestBuffer, _buffer.Length * 2), maxMessageBytes + 1);
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Message.Span.CopyTo(larger);
        Replace(larger);
        return true;
    }

    private void Replace(byte[] buffer)
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = buffer;
    }
}
