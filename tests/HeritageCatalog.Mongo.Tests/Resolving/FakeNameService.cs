using System.Net;
using System.Net.Sockets;

namespace HeritageCatalog.Mongo.Tests.Resolving;

/// <summary>Answers questions as a test says, by UDP and by TCP on one port.</summary>
internal sealed class FakeNameService : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Socket _datagrams;
    private readonly TcpListener _streams;
    private readonly Func<byte[], byte[][]> _byDatagram;
    private readonly Func<byte[], byte[]> _byStream;
    private readonly Task _running;

    /// <summary>Several datagrams may answer one; none to stay silent.</summary>
    public FakeNameService(Func<byte[], byte[][]> byDatagram, Func<byte[], byte[]>? byStream = null)
    {
        _byDatagram = byDatagram;
        _byStream = byStream ?? (_ => []);
        (_datagrams, _streams) = Listen();
        Address = (IPEndPoint)_datagrams.LocalEndPoint!;
        _running = Task.WhenAll(ServeDatagramsAsync(), ServeStreamsAsync());
    }

    public IPEndPoint Address { get; }

    public int Questions { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _streams.Stop();
        _datagrams.Dispose();
        _stopping.Dispose();
    }

    // A port that is free for one of the two may be taken for the other.
    private static (Socket Datagrams, TcpListener Streams) Listen()
    {
        while (true)
        {
            var streams = new TcpListener(IPAddress.Loopback, 0);
            streams.Start();
            var datagrams = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            try
            {
                datagrams.Bind(streams.LocalEndpoint);
                return (datagrams, streams);
            }
            catch (SocketException)
            {
                datagrams.Dispose();
                streams.Dispose();
            }
        }
    }

    private async Task ServeDatagramsAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var received = await _datagrams.ReceiveFromAsync(
                    buffer, new IPEndPoint(IPAddress.Any, 0), _stopping.Token);
                Questions++;
                foreach (var reply in _byDatagram(buffer[..received.ReceivedBytes]))
                {
                    await _datagrams.SendToAsync(reply, received.RemoteEndPoint, _stopping.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeStreamsAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _streams.AcceptTcpClientAsync(_stopping.Token);
                await using var stream = client.GetStream();
                var length = new byte[2];
                await stream.ReadExactlyAsync(length, _stopping.Token);
                var question = new byte[(length[0] << 8) | length[1]];
                await stream.ReadExactlyAsync(question, _stopping.Token);
                var reply = _byStream(question);
                await stream.WriteAsync(
                    (byte[])[(byte)(reply.Length >> 8), (byte)reply.Length, .. reply], _stopping.Token);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }
}
