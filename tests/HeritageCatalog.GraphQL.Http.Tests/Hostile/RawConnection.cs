using System.Net.Sockets;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>A connection that sends what it is told, HTTP or not.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

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

    /// <summary>Reads to the end of the connection; a server that breaks it off has ended it, too.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var received = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            int count;
            while ((count = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)) > 0)
            {
                received.Write(buffer, 0, count);
            }
        }
        catch (SocketException)
        {
            // Broken off.
        }

        return Encoding.UTF8.GetString(received.ToArray());
    }

    public void Dispose() => _socket.Dispose();
}
