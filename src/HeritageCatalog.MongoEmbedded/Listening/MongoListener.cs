using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>
/// Lets clients in other processes talk to an embedded server as to any MongoDB server ("MongoDB Wire Protocol").
/// </summary>
/// <example>
/// <code>
/// await using var listener = MongoListener.Start(server, new MongoListenerOptions { Port = 27017 });
/// </code>
/// </example>
public sealed class MongoListener : IAsyncDisposable
{
    private readonly ListenerContext _context;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborting = new();
    private readonly ConcurrentDictionary<int, Task> _connections = new();
    private readonly Task _accepting;
    private int _lastConnection;
    private int _isDisposed;

    private MongoListener(ListenerContext context, TcpListener listener)
    {
        _context = context;
        _listener = listener;
        EndPoint = (IPEndPoint)listener.LocalEndpoint;
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, with the port that was found free.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>How many connections are open.</summary>
    public int Connections => _connections.Count;

    /// <summary>Starts to listen.</summary>
    /// <exception cref="MongoUsageException">
    /// A user without password or a password without user, or neither on an address that others can reach.
    /// </exception>
    /// <exception cref="SocketException">The address cannot be listened on.</exception>
    public static MongoListener Start(EmbeddedServer server, MongoListenerOptions options)
    {
        var context = new ListenerContext(server, options, UserAccount.From(options));
        var listener = new TcpListener(options.Address, options.Port);
        listener.Start();
        return new MongoListener(context, listener);
    }

    /// <summary>Takes no more connections, lets commands that are running finish, and closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _accepting.ConfigureAwait(false);
        _aborting.CancelAfter(_context.Options.StopTimeout);
        await Task.WhenAll(_connections.Values).ConfigureAwait(false);
        _stopping.Dispose();
        _aborting.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Serve(await _listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false));
            }
            catch (SocketException)
            {
                // A client that went before it was let in, or no handle left for it: the next one may have more luck.
                await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Serve(Socket socket)
    {
        if (_connections.Count >= _context.Options.MostConnections)
        {
            socket.Dispose();
            return;
        }

        var number = ++_lastConnection;
        var begin = new TaskCompletionSource();
        _connections[number] = ServeAsync(socket, number, begin.Task);
        begin.SetResult();
    }

    private async Task ServeAsync(Socket socket, int number, Task begin)
    {
        await begin.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            using var connection = new ListenerConnection(_context, socket, number);
            await connection.RunAsync(_stopping.Token, _aborting.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The client went before its socket could be looked at.
        }
        finally
        {
            _connections.TryRemove(number, out _);
        }
    }
}
