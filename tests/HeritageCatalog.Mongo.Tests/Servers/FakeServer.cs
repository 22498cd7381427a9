using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Tests.Servers;

/// <summary>Listens on a free port and answers as a test says. It greets by itself unless the test does.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly ConcurrentBag<TcpClient> _clients = [];
    private readonly Task _accepting;
    private int _connections;

    public FakeServer()
    {
        _listener.Start();
        Address = ServerAddress.Of("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        _accepting = AcceptAsync();
    }

    public ServerAddress Address { get; }

    /// <summary>Shown to whoever connects; null to speak without TLS.</summary>
    public SslServerAuthenticationOptions? Tls { get; init; }

    /// <summary>Answers everything that <see cref="Greet"/> does not.</summary>
    public Func<FakeRequest, CancellationToken, Task<FakeReply>> Answer { get; init; } =
        (_, _) => Task.FromResult(FakeReply.Ok);

    /// <summary>Answers hello; null to have <see cref="Answer"/> do it.</summary>
    public Func<FakeRequest, FakeReply>? Greet { get; init; } = Greeting();

    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    /// <summary>The certificate of the client that connected last.</summary>
    public X509Certificate? ClientCertificate { get; private set; }

    public int Connections => Volatile.Read(ref _connections);

    public static Func<FakeRequest, FakeReply> Greeting(string more = "") => request => FakeReply.Json(
        "{" + more + $$"""
        "isWritablePrimary":true,"maxWireVersion":21,"minWireVersion":0,"connectionId":{{request.Connection}},"ok":1}
        """);

    /// <summary>Never answers.</summary>
    public static async Task<FakeReply> Silence(FakeRequest request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return FakeReply.Close;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await Task.WhenAll(_conversations);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                client.NoDelay = true;
                _clients.Add(client);
                _conversations.Add(ConverseAsync(client, Interlocked.Increment(ref _connections)));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ConverseAsync(TcpClient client, int connection)
    {
        try
        {
            using (client)
            {
                await using var stream = await OpenAsync(client);
                while (await FakeRequest.ReadAsync(stream, connection, _stopping.Token) is { } request)
                {
                    Requests.Enqueue(request);
                    var reply = await AnswerAsync(request);
                    if (!request.IsReplyWanted)
                    {
                        continue;
                    }

                    await stream.WriteAsync(reply.Write(request), _stopping.Token);
                    if (reply.IsLast)
                    {
                        return;
                    }
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or SocketException
            or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, or the test is over.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (Tls is null)
        {
            return client.GetStream();
        }

        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(Tls, _stopping.Token);
        ClientCertificate = stream.RemoteCertificate;
        return stream;
    }

    private Task<FakeReply> AnswerAsync(FakeRequest request) =>
        Greet is not null && request.Name is ("hello" or "isMaster")
            ? Task.FromResult(Greet(request))
            : Answer(request, _stopping.Token);
}
