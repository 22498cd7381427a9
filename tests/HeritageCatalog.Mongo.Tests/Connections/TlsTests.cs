using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Connections;

public sealed class TlsTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task A_server_that_a_trusted_authority_vouches_for_is_talked_to()
    {
        await using var server = StartServer("127.0.0.1");

        using var connection = await ConnectAsync(server, $"tlsCAFile={_certificates.AuthorityFile}");
        BsonDocument command = new BsonBuilder { { "echo", new string('x', 200_000) } };

        Assert.True((await connection.SendAsync(command, Token))["ok"].ToBoolean());
    }

    [Fact]
    public async Task A_list_of_revoked_certificates_that_cannot_be_had_is_let_pass()
    {
        await using var server = StartServer(_certificates.Issue("127.0.0.1", "http://127.0.0.1:9/revoked.crl"));

        using var connection = await ConnectAsync(server, $"tlsCAFile={_certificates.AuthorityFile}");

        Assert.False(connection.IsBroken);
    }

    [Fact]
    public async Task A_server_that_nobody_vouches_for_is_refused()
    {
        await using var server = StartServer("127.0.0.1");

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => ConnectAsync(server, ""));

        Assert.StartsWith(
            $"{server.Address}: no connection: TLS failed: the server's certificate is not trusted: ",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(ConnectionFailure.NotConnected, failure.Failure);
    }

    [Fact]
    public async Task A_server_of_another_name_is_refused()
    {
        await using var server = StartServer("db.example.com");

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            () => ConnectAsync(server, $"tlsCAFile={_certificates.AuthorityFile}"));

        Assert.EndsWith("the server's certificate is not for 127.0.0.1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "tlsAllowInvalidCertificates=true")]
    [InlineData("db.example.com", "tlsInsecure=true")]
    [InlineData("db.example.com", "tlsAllowInvalidCertificates=true&tlsAllowInvalidHostnames=true")]
    public async Task What_the_user_allows_is_let_pass(string name, string options)
    {
        await using var server = StartServer(name);

        using var connection = await ConnectAsync(server, options);

        Assert.False(connection.IsBroken);
    }

    [Theory]
    [InlineData("db.example.com", "tlsAllowInvalidCertificates=true")]
    [InlineData("127.0.0.1", "tlsAllowInvalidHostnames=true")]
    public async Task What_the_user_does_not_allow_is_refused(string name, string options)
    {
        await using var server = StartServer(name);

        await Assert.ThrowsAsync<MongoConnectionException>(() => ConnectAsync(server, options));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hunter2")]
    public async Task The_clients_own_certificate_is_shown(string? password)
    {
        await using var server = StartServer("127.0.0.1");
        var file = _certificates.IssueFile("alice", password);
        var options = $"tlsInsecure=true&tlsCertificateKeyFile={file}&tlsCertificateKeyFilePassword={password}";

        using var connection = await ConnectAsync(server, options);

        Assert.Equal("CN=alice", server.ClientCertificate?.Subject);
    }

    [Theory]
    [InlineData("tlsCAFile=nowhere.pem", "tlsCAFile: 'nowhere.pem' cannot be used: ")]
    [InlineData("tlsCertificateKeyFile=nowhere.pem", "tlsCertificateKeyFile: 'nowhere.pem' cannot be used: ")]
    public async Task A_file_that_cannot_be_read_is_told(string options, string expected)
    {
        await using var server = new FakeServer();

        var refusal = await Assert.ThrowsAsync<MongoUsageException>(() => ConnectAsync(server, options));

        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_of_the_key_is_told_but_not_repeated()
    {
        await using var server = new FakeServer();
        var file = _certificates.IssueFile("alice", "hunter2");

        var refusal = await Assert.ThrowsAsync<MongoUsageException>(() => ConnectAsync(
            server, $"tlsCertificateKeyFile={file}&tlsCertificateKeyFilePassword=wrong-password"));

        Assert.DoesNotContain("wrong-password", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_tls_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var hangingUp = HangUpAsync(listener);
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var settings = ConnectionSettings.From(ConnectionString.Parse($"mongodb://127.0.0.1:{port}/?tls=true"));

        var connector = new Connector(settings, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await connector.ConnectAsync(ServerAddress.Of("127.0.0.1", port), Token));

        await hangingUp;
        Assert.EndsWith("the server broke off; does it speak TLS?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_expects_tls_is_told()
    {
        await using var server = StartServer("127.0.0.1");

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(async () =>
            await new Connector(new ConnectionSettings(), TimeProvider.System).ConnectAsync(server.Address, Token));

        Assert.Contains("no connection", failure.Message, StringComparison.Ordinal);
    }

    private static async Task HangUpAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(Token);
        await client.GetStream().ReadAtLeastAsync(new byte[1], 1, cancellationToken: Token);
    }

    private FakeServer StartServer(string name) => StartServer(_certificates.Issue(name));

    private static FakeServer StartServer(X509Certificate2 certificate) => new()
    {
        Tls = new SslServerAuthenticationOptions
        {
            ServerCertificate = certificate,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
        },
    };

    private static async Task<WireConnection> ConnectAsync(FakeServer server, string options)
    {
        var text = ConnectionString.Parse($"mongodb://{server.Address}/?tls=true&{options}");
        var connector = new Connector(ConnectionSettings.From(text), TimeProvider.System);
        return await connector.ConnectAsync(server.Address, Token);
    }
}
