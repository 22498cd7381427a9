using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HeritageCatalog.Server.Tests.Media.Scanning;

/// <summary>Speaks the protocol of ClamAV's daemon on a socket, and says of every stream what it was told to.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public FakeClamd(string reply)
    {
        Reply = reply;
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What it says next; empty to hang up.</summary>
    public string Reply { get; set; }

    /// <summary>What it was given last.</summary>
    public byte[] Received { get; private set; } = [];

    public string Address => _listener.LocalEndpoint.ToString()!;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception) when (_end.IsCancellationRequested)
        {
            // The end, which a listener that is stopped tells in several ways.
        }
        catch (Exception) when (Reply.Length == 0)
        {
            // Whoever was hung up on has hung up too.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command, _end.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        var content = new MemoryStream();
        var size = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(size, _end.Token);
            var length = BinaryPrimitives.ReadInt32BigEndian(size);
            if (length == 0)
            {
                break;
            }

            var chunk = new byte[length];
            await stream.ReadExactlyAsync(chunk, _end.Token);
            content.Write(chunk);
        }

        Received = content.ToArray();
        if (Reply.Length > 0)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Reply}\0"), _end.Token);
        }
    }
}
