using System.Net.Sockets;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>A connection that sends what it is told, HTTP or not.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly MemoryStream _received = new();

    /// <param name="server">Where to connect to.</param>
    /// <param name="receiveBuffer">Bytes the system takes before they are read; null for what it likes.</param>
    public static async Task<RawConnection> OpenAsync(HttpTestServer server, int? receiveBuffer = null)
    {
        var connection = new RawConnection();
        connection._socket.ReceiveBufferSize = receiveBuffer ?? connection._socket.ReceiveBufferSize;
        await connection._socket.ConnectAsync(
            server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Sends a request and reads what is answered.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="request">Everything that is sent.</param>
    /// <param name="isWhole">Whether the server can know that nothing more comes; it is told so otherwise.</param>
    /// <param name="readsHeadOnly">For answers that may go on for ever.</param>
    public static async Task<string> ExchangeAsync(
        HttpTestServer server, byte[] request, bool isWhole, bool readsHeadOnly = false)
    {
        using var connection = await OpenAsync(server);
        try
        {
            await connection.SendAsync(request);
            if (!isWhole)
            {
                connection.EndSending();
            }
        }
        catch (SocketException)
        {
            // The server has broken off before it had everything, and may have said why.
        }

        return Encoding.UTF8.GetString(await connection.ReadUntilAsync(received => readsHeadOnly && HasHead(received)));
    }

    public static bool HasHead(byte[] received) => received.AsSpan().IndexOf("\r\n\r\n"u8) >= 0;

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await _socket.SendAsync(bytes, TestContext.Current.CancellationToken)..];
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Says that nothing more will come.</summary>
    public void EndSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Goes away without a word, and throws away what has not been read.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    /// <summary>Reads to the end of the connection; a server that breaks it off has ended it, too.</summary>
    /// <returns>Everything that came since the connection was opened.</returns>
    public async Task<string> ReadToEndAsync() => Encoding.UTF8.GetString(await ReadUntilAsync(_ => false));

    /// <summary>Reads until there is enough, or to the end of the connection.</summary>
    /// <param name="isEnough">Asked with everything that came since the connection was opened.</param>
    public async Task<byte[]> ReadUntilAsync(Func<byte[], bool> isEnough)
    {
        var buffer = new byte[4096];
        try
        {
            int count;
            while (!isEnough(_received.ToArray())
                && (count = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)) > 0)
            {
                _received.Write(buffer, 0, count);
            }
        }
        catch (SocketException)
        {
            // Broken off.
        }

        return _received.ToArray();
    }

    public void Dispose() => _socket.Dispose();
}
