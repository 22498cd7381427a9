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
internal sealed class SocketReader(WebSocket socket, int maxMessageBytes, SocketDeadline deadline) : IDisposable
{
    private const int SmallestBuffer = 1024;

    private byte[] _buffer = [];
    private int _length;

    /// <summary>The message read last; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Message => _buffer.AsMemory(0, _length);

    public async ValueTask<SocketReadStatus> ReadAsync()
    {
        Dispose();
        while (true)
        {
            var received = await ReceiveAsync();
            _length += received.Count;
            if (received.MessageType != WebSocketMessageType.Text)
            {
                return received.MessageType == WebSocketMessageType.Close
                    ? SocketReadStatus.Closed
                    : SocketReadStatus.NotText;
            }

            if (received.EndOfMessage)
            {
                deadline.Stop();
                return _length > maxMessageBytes ? SocketReadStatus.TooBig : SocketReadStatus.Message;
            }

            if (_length == _buffer.Length && !TryGrow())
            {
                return SocketReadStatus.TooBig;
            }
        }
    }

    /// <summary>Throws away what still comes, up to the client's close frame.</summary>
    public async ValueTask DrainAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SmallestBuffer);
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType
                != WebSocketMessageType.Close)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        Replace([]);
        _length = 0;
    }

    // The first read has no room, and waits for a message to begin. When the client goes, it fails: a token that tells
    // of that would cost every idle socket two registrations.
    private ValueTask<ValueWebSocketReceiveResult> ReceiveAsync()
    {
        var receiving = socket.ReceiveAsync(_buffer.AsMemory(_length), CancellationToken.None);
        if (_buffer.Length > 0 && !receiving.IsCompleted)
        {
            deadline.StartMessage();
        }

        return receiving;
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
