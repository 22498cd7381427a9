using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Connections;

public sealed class WireConnectionTests
{
    private static readonly BsonDocument Ping = BsonDocument.ParseJson("""{"ping":1,"$db":"admin"}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_and_replies_go_one_after_the_other()
    {
        await using var server = new FakeServer
        {
            Answer = (request, _) => Task.FromResult(FakeReply.Document(request.Body)),
        };
        using var connection = await ConnectAsync(server);

        for (var n = 0; n < 3; n++)
        {
            var reply = await connection.SendAsync(new BsonBuilder { { "echo", 1 }, { "n", n } }, Token);
            Assert.Equal(n, reply["n"].ToInt32());
        }
    }

    [Theory]
    [InlineData(4_000)]
    [InlineData(4_060)]
    [InlineData(5_000)]
    [InlineData(8_000_000)]
    public async Task A_long_command_and_its_long_reply_arrive_whole(int length)
    {
        await using var server = new FakeServer
        {
            Answer = (request, _) => Task.FromResult(FakeReply.Document(request.Body)),
        };
        using var connection = await ConnectAsync(server);
        BsonDocument command = new BsonBuilder { { "echo", new string('x', length) } };

        Assert.Equal(command, await connection.SendAsync(command, Token));
    }

    [Fact]
    public async Task Statements_arrive_beside_the_command()
    {
        await using var server = new FakeServer();
        using var connection = await ConnectAsync(server);

        await connection.SendAsync(BsonDocument.ParseJson("""{"insert":"c","documents":[{"a":1},{"a":2}]}"""), Token);

        var request = server.Requests.Last();
        Assert.Equal("""{"insert":"c"}""", request.Body.ToString());
        Assert.Equal(["""{"a":1}""", """{"a":2}"""], request.Sequences["documents"].Select(one => one.ToString()));
    }

    [Fact]
    public async Task Commands_are_compressed_when_the_server_offers_it_but_not_those_with_secrets()
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting("\"compression\":[\"zlib\"],") };
        using var connection = await ConnectAsync(server, new ConnectionSettings { CompressionLevel = -1 });

        await connection.SendAsync(Ping, Token);
        await connection.SendAsync(new BsonBuilder { { "createUser", "x" } }, Token);

        Assert.Equal(
            [("hello", false), ("ping", true), ("createUser", false)],
            server.Requests.Select(request => (request.Name, request.IsCompressed)));
    }

    [Fact]
    public async Task Nothing_is_compressed_when_the_server_does_not_offer_it()
    {
        await using var server = new FakeServer();
        using var connection = await ConnectAsync(server, new ConnectionSettings { CompressionLevel = -1 });

        await connection.SendAsync(Ping, Token);

        Assert.False(server.Requests.Last().IsCompressed);
    }

    [Fact]
    public async Task A_cancelled_command_closes_the_connection()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        using var connection = await ConnectAsync(server);
        using var cancellation = new CancellationTokenSource();

        var sending = connection.SendAsync(Ping, cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        var failure = await Assert.ThrowsAsync<OperationCanceledException>(() => sending);
        Assert.Equal(cancellation.Token, failure.CancellationToken);
        Assert.True(connection.IsBroken);
    }

    [Fact]
    public async Task A_command_cancelled_before_it_is_sent_leaves_the_connection_as_it_is()
    {
        await using var server = new FakeServer();
        using var connection = await ConnectAsync(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await connection.SendAsync(Ping, new CancellationToken(canceled: true)));

        Assert.False(connection.IsBroken);
    }

    [Fact]
    public async Task A_command_that_is_too_large_leaves_the_connection_as_it_is()
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting("\"maxMessageSizeBytes\":1000,") };
        using var connection = await ConnectAsync(server);

        await Assert.ThrowsAsync<MongoUsageException>(
            async () => await connection.SendAsync(new BsonBuilder { { "ping", new string('x', 1_000) } }, Token));

        Assert.True((await connection.SendAsync(Ping, Token))["ok"].ToBoolean());
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_told_with_the_server_and_closes_the_connection()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        using var connection = await ConnectAsync(
            server, new ConnectionSettings { SocketTimeout = TimeSpan.FromMilliseconds(20) });

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await connection.SendAsync(Ping, Token));

        Assert.Equal($"{server.Address}: no answer within 20 ms", failure.Message);
        Assert.Equal((ConnectionFailure.Timeout, true), (failure.Failure, connection.IsBroken));
    }

    [Theory]
    [InlineData("", "the server closed the connection")]
    [InlineData("2B0000000000", "the server closed the connection")]
    [InlineData("2B000000" + "01000000" + "EEEEEE00" + "DD070000" + "00", "replied to request 15658734")]
    [InlineData("485454502F312E312034303020426164", "it sent a message of kind")]
    public async Task What_is_not_a_reply_is_told_with_the_server_and_closes_the_connection(string hex, string expected)
    {
        var reply = FakeReply.Raw(Convert.FromHexString(hex));
        await using var server = new FakeServer { Answer = (_, _) => Task.FromResult(reply) };
        using var connection = await ConnectAsync(server);

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await connection.SendAsync(Ping, Token));

        Assert.StartsWith($"{server.Address}: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Equal((ConnectionFailure.Broken, true), (failure.Failure, connection.IsBroken));
    }

    [Fact]
    public async Task A_broken_connection_refuses_commands()
    {
        await using var server = new FakeServer { Answer = (_, _) => Task.FromResult(FakeReply.Close) };
        using var connection = await ConnectAsync(server);
        await Record.ExceptionAsync(async () => await connection.SendAsync(Ping, Token));

        await Assert.ThrowsAsync<MongoConnectionException>(async () => await connection.SendAsync(Ping, Token));
    }

    [Fact]
    public async Task Two_commands_at_a_time_are_refused()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        using var connection = await ConnectAsync(server);

        var first = connection.SendAsync(Ping, Token).AsTask();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await connection.SendAsync(Ping, Token));
        connection.Dispose();
        await Assert.ThrowsAsync<MongoConnectionException>(() => first);
    }

    [Fact]
    public async Task Whoever_waits_is_told_why_the_connection_was_given_up()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        using var connection = await ConnectAsync(server);

        var sending = connection.SendAsync(Ping, Token).AsTask();
        connection.Abort(new MongoConnectionException("the primary has gone"));

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => sending);
        Assert.Contains("given up: the primary has gone", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<WireConnection> ConnectAsync(FakeServer server, ConnectionSettings? settings = null) =>
        await new Connector(settings ?? new ConnectionSettings(), TimeProvider.System)
            .ConnectAsync(server.Address, Token);
}
