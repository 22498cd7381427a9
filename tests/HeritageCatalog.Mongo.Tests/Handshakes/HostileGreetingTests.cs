using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Handshakes;

/// <summary>A server that greets with well-formed documents whose fields are of any type and value.</summary>
public sealed class HostileGreetingTests
{
    private static readonly string[] Fields =
    [
        "ok", "code", "codeName", "errmsg", "errorLabels", "maxBsonObjectSize", "maxMessageSizeBytes",
        "maxWriteBatchSize", "maxWireVersion", "connectionId", "compression", "saslSupportedMechs", "arbiterOnly",
        "speculativeAuthenticate", "conversationId", "done", "payload", "writeConcernError",
    ];

    private static readonly BsonValue[] Values =
    [
        0, 1, -1, 1L << 60, 1.5, double.NaN, 1e300, "", "SCRAM-SHA-256", true, false, BsonValue.Null, BsonArray.Empty,
        BsonArray.Create(1, "zlib", true), BsonDocument.Empty, BsonValue.MinKey,
        BsonValue.From(new BsonBinary(0, "r=x,s=eA==,i=4096"u8.ToArray())), new BsonBuilder { { "code", 1e300 } },
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_but_the_errors_of_servers_and_connections_comes_of_it(int seed)
    {
        var random = new Random(seed);
        await using var server = new FakeServer { Greet = null, Answer = (_, _) => Task.FromResult(Any(random)) };
        var text = ConnectionString.Parse($"mongodb://u:p@{server.Address}/?compressors=zlib");
        var connector = new Connector(ConnectionSettings.From(text), TimeProvider.System);

        for (var round = 0; round < 300; round++)
        {
            var failure = await Record.ExceptionAsync(async () => await ConnectAndPingAsync(connector, server));

            Assert.True(
                failure is null or MongoConnectionException or MongoServerException or MongoUsageException,
                $"round {round}: {failure}");
        }
    }

    [Fact]
    public void A_reply_is_searched_for_a_change_of_state_whatever_it_says()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var reply = AnyDocument(random);

            var failure = Record.Exception(() => FailureRules.FindStateChange(reply));

            Assert.True(failure is null, $"{reply}: {failure}");
        }
    }

    private static async Task ConnectAndPingAsync(Connector connector, FakeServer server)
    {
        using var connection = await connector.ConnectAsync(server.Address, Token);
        await connection.SendAsync(new BsonBuilder { { "ping", 1 } }, Token);
    }

    private static FakeReply Any(Random random) => FakeReply.Document(AnyDocument(random));

    private static BsonDocument AnyDocument(Random random)
    {
        var builder = new BsonBuilder();
        if (random.Next(3) > 0)
        {
            builder.Add("ok", 1);
        }

        foreach (var field in random.GetItems(Fields, random.Next(8)).Distinct())
        {
            builder.Add(field, Values[random.Next(Values.Length)]);
        }

        return builder;
    }
}
