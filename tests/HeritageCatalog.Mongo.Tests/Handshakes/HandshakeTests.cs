using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Handshakes;

public sealed class HandshakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_begins_with_hello_and_says_who_connects()
    {
        await using var server = new FakeServer();

        using var connection = await ConnectAsync(server, "?appName=shop&compressors=zstd,zlib");

        var hello = server.Requests.Single().Body;
        Assert.Equal("hello", hello.First());
        Assert.Equal("admin", hello["$db"].AsString);
        Assert.Equal("""["zlib"]""", hello["compression"].ToString());
        Assert.Equal("shop", hello["client"].AsDocument["application"].AsDocument["name"].AsString);
        Assert.Equal("HeritageCatalog.Mongo", hello["client"].AsDocument["driver"].AsDocument["name"].AsString);
    }

    [Fact]
    public async Task What_the_server_says_of_itself_is_kept()
    {
        await using var server = new FakeServer
        {
            Greet = FakeServer.Greeting(
                "\"maxBsonObjectSize\":100,\"maxMessageSizeBytes\":2000,\"maxWriteBatchSize\":3,"),
        };

        using var connection = await ConnectAsync(server);

        var limits = connection.Hello.Limits;
        Assert.Equal((100, 2000, 3), (limits.MaxDocumentSize, limits.MaxMessageSize, limits.MaxWriteBatchSize));
        Assert.Equal((1L, 21), (connection.Hello.ConnectionId, connection.Hello.MaxWireVersion));
    }

    [Theory]
    [InlineData("\"maxMessageSizeBytes\":-1,")]
    [InlineData("\"maxMessageSizeBytes\":1e18,")]
    [InlineData("\"maxMessageSizeBytes\":\"x\",")]
    public async Task A_limit_that_makes_no_sense_is_not_believed(string more)
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting(more) };

        using var connection = await ConnectAsync(server);

        Assert.Equal(48_000_000, connection.Hello.Limits.MaxMessageSize);
    }

    [Fact]
    public async Task A_server_that_does_not_know_hello_is_asked_by_the_old_name()
    {
        await using var server = new FakeServer
        {
            Greet = request => request.Name == "hello"
                ? FakeReply.Json("""{"ok":0,"code":59,"codeName":"CommandNotFound","errmsg":"no such command"}""")
                : FakeReply.Json("""{"ok":1,"ismaster":true,"helloOk":true}"""),
        };

        using var connection = await ConnectAsync(server);

        Assert.Equal(["hello", "isMaster"], server.Requests.Select(request => request.Name));
        Assert.True(server.Requests.Last().Body["helloOk"].AsBoolean);
        Assert.Equal(BsonType.Document, server.Requests.Last().Body["client"].Type);
    }

    [Fact]
    public async Task Nobody_is_logged_in_and_nothing_compressed_on_a_connection_for_monitoring()
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting("\"compression\":[\"zlib\"],") };
        var settings = SettingsOf(server, "u:p@", "?compressors=zlib");

        using var connection = await new Connector(settings, TimeProvider.System)
            .ConnectForMonitoringAsync(server.Address, Token);

        var hello = server.Requests.Single().Body;
        Assert.False(hello.Contains("speculativeAuthenticate"));
        Assert.Equal("[]", hello["compression"].ToString());
        Assert.Null(connection.CompressionLevel);
    }

    [Fact]
    public async Task A_refusal_to_say_hello_is_the_servers()
    {
        await using var server = new FakeServer
        {
            Greet = _ => FakeReply.Json("""{"ok":0,"code":91,"codeName":"ShutdownInProgress","errmsg":"bye"}"""),
        };

        var failure = await Assert.ThrowsAsync<MongoServerException>(() => ConnectAsync(server));

        Assert.Equal("hello failed: bye", failure.Message);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_told()
    {
        await using var server = new FakeServer { Greet = null, Answer = FakeServer.Silence };

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            () => ConnectAsync(server, "?connectTimeoutMS=20"));

        Assert.Equal($"{server.Address}: no connection within 20 ms", failure.Message);
        Assert.Equal((ConnectionFailure.ConnectTimeout, false), (failure.Failure, failure.MayHaveRun));
    }

    [Fact]
    public async Task A_server_that_hangs_up_is_told()
    {
        await using var server = new FakeServer { Greet = _ => FakeReply.Close };

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => ConnectAsync(server));

        Assert.Equal(
            $"{server.Address}: no connection: the server closed the connection at once; does it expect tls=true?",
            failure.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = new FakeServer();
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => ConnectAsync(server));

        Assert.StartsWith($"{server.Address}: no connection: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(server.Address, failure.Server);
    }

    [Fact]
    public async Task A_unix_domain_socket_that_is_not_there_is_told()
    {
        var address = ServerAddress.OfUnixSocket("/nowhere/mongodb.sock");

        var connector = new Connector(new ConnectionSettings(), TimeProvider.System);

        await Assert.ThrowsAsync<MongoConnectionException>(async () => await connector.ConnectAsync(address, Token));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_the_server()
    {
        await using var server = new FakeServer { Greet = null, Answer = FakeServer.Silence };
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await new Connector(new ConnectionSettings(), TimeProvider.System)
                .ConnectAsync(server.Address, cancellation.Token));
    }

    private static ConnectionSettings SettingsOf(FakeServer server, string user, string options) =>
        ConnectionSettings.From(ConnectionString.Parse($"mongodb://{user}{server.Address}/{options}"));

    private static async Task<WireConnection> ConnectAsync(FakeServer server, string options = "") =>
        await new Connector(SettingsOf(server, "", options), TimeProvider.System).ConnectAsync(server.Address, Token);
}
