using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HeritageCatalog.Mongo.LoadClient;

/// <summary>Passes bytes on to a port and back, each way some time later, as a long line does.</summary>
/// <remarks>What is due is sent every millisecond, so the delay is up to that much longer.</remarks>
internal sealed class DelayingLink : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Parcel> _underWay = new();
    private readonly int _target;
    private readonly TimeSpan _delay;

    public DelayingLink(int target, TimeSpan delay)
    {
        _target = target;
        _delay = delay;
        _listener.Start(backlog: 512);
        Running = Task.WhenAll(AcceptAsync(), DeliverAsync());
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task Running { get; }

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await _listener.AcceptSocketAsync();
            var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            near.NoDelay = true;
            await far.ConnectAsync(IPAddress.Loopback, _target);
            _ = PassAsync(near, far);
            _ = PassAsync(far, near);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var read)
            {
                _underWay.Enqueue(new Parcel(Stopwatch.GetTimestamp(), to, buffer.AsSpan(0, read).ToArray()));
            }
        }
        catch (SocketException)
        {
            // The one end has gone.
        }

        to.Dispose();
    }

    // All take the same time, so what came first is due first.
    private async Task DeliverAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (await timer.WaitForNextTickAsync())
        {
            while (_underWay.TryPeek(out var parcel) && Stopwatch.GetElapsedTime(parcel.SentAt) >= _delay)
            {
                _underWay.TryDequeue(out _);
                Deliver(parcel);
            }
        }
    }

    private static void Deliver(Parcel parcel)
    {
        try
        {
            parcel.To.Send(parcel.Bytes);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The other end has gone.
        }
    }

    private sealed record Parcel(long SentAt, Socket To, byte[] Bytes);
}
