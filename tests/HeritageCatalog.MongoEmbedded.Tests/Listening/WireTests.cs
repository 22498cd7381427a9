using System.Numerics;
using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Listening;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Listening;

/// <summary>Messages byte by byte, good ones and bad ones.</summary>
public sealed class WireTests
{
    public static TheoryData<string, byte[]> BadMessages => new()
    {
        { "a length of nothing", new byte[16] },
        { "a length beyond the limit", [0xff, 0xff, 0xff, 0x7f, 1, 0, 0, 0, 0, 0, 0, 0, 0xdd, 7, 0, 0] },
        { "an unknown kind of message", RawClient.Message(1, [0, 0, 0, 0, 0], opcode: 2002) },
        { "a message without sections", RawClient.Message(1, [0, 0, 0, 0]) },
        { "unknown flags", RawClient.Message(1, [4, 0, 0, 0, .. RawClient.Body("""{"ping":1,"$db":"a"}""")]) },
        { "an unknown section", RawClient.Message(1, [0, 0, 0, 0, 2, 5, 0, 0, 0, 0]) },
        {
            "two bodies",
            RawClient.Message(1, [0, 0, 0, 0, .. RawClient.Body("""{"ping":1}"""), .. RawClient.Body("""{"ping":1}""")])
        },
        { "a body that is cut off", RawClient.Message(1, [0, 0, 0, 0, 0, 50, 0, 0, 0, 0]) },
        { "a broken document", RawClient.Message(1, [0, 0, 0, 0, 0, 8, 0, 0, 0, 99, 0, 1, 0]) },
        { "a sequence alone", RawClient.Message(1, [0, 0, 0, 0, .. RawClient.Sequence("documents", "{}")]) },
        {
            "a sequence that the body has too",
            RawClient.Message(
                1,
                [
                    0, 0, 0, 0, .. RawClient.Body("""{"insert":"a","documents":[],"$db":"a"}"""),
                    .. RawClient.Sequence("documents", "{}"),
                ])
        },
        {
            "a checksum that is wrong",
            RawClient.Message(1, [1, 0, 0, 0, .. RawClient.Body("""{"ping":1,"$db":"a"}"""), 1, 2, 3, 4])
        },
        { "a compressed message that is not one", RawClient.Message(1, [0xdd, 7, 0, 0, 9, 0, 0, 0, 2, 1, 2], 2012) },
        { "a query that is no command", RawClient.Message(1, [0, 0, 0, 0, .. "a.b\0"u8, 0, 0, 0, 0], 2004) },
    };

    [Theory, MemberData(nameof(BadMessages))]
    public async Task A_bad_message_closes_its_connection_and_no_other(string description, byte[] message)
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var other = await RawClient.ConnectAsync(database);
        await other.HelloAsync();
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();

        await client.SendRawAsync(message);

        Assert.True(await client.ReadAsync() is null, description);
        Assert.Equal(1, (await other.AskAsync("""{"ping":1,"$db":"admin"}"""))["ok"].ToDouble());
    }

    [Fact]
    public async Task Documents_beside_the_body_belong_to_the_command()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();

        await client.SendAsync(
            0,
            RawClient.Sequence("documents", """{"_id":1}""", """{"_id":2}"""),
            RawClient.Body("""{"insert":"things","$db":"test"}"""));

        var reply = (await client.ReadAsync())!.Value;
        Assert.Equal((7, 2013, 2), (reply.ResponseTo, reply.Opcode, reply.Document["n"].ToInt32()));
    }

    [Fact]
    public async Task A_command_that_wants_no_reply_runs_and_gets_none()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();

        await client.SendAsync(
            2, RawClient.Body("""{"insert":"things","documents":[{"_id":1}],"writeConcern":{"w":0},"$db":"test"}"""));

        var count = await client.AskAsync("""{"count":"things","$db":"test"}""");
        Assert.Equal(1, count["n"].ToInt32());
    }

    [Fact]
    public async Task A_right_checksum_is_taken()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);
        byte[] payload = [1, 0, 0, 0, .. RawClient.Body("""{"hello":1,"$db":"admin"}"""), 0, 0, 0, 0];
        var message = RawClient.Message(7, payload);
        var sum = ~message[..^4].Aggregate(uint.MaxValue, BitOperations.Crc32C);
        BitConverter.GetBytes(sum).CopyTo(message, message.Length - 4);

        await client.SendRawAsync(message);

        Assert.Equal(1, (await client.ReadAsync())!.Value.Document["ok"].ToDouble());
    }

    [Fact]
    public async Task Hello_in_the_old_form_is_answered_in_it()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);

        await client.SendRawAsync(Query("""{"isMaster":1,"helloOk":true}"""));

        var (responseTo, opcode, document) = (await client.ReadAsync())!.Value;
        Assert.Equal((7, 1, true), (responseTo, opcode, document["ismaster"].AsBoolean));
        Assert.Equal([$"127.0.0.1:{database.Listener.EndPoint.Port}"], document["hosts"].AsArray);
    }

    [Fact]
    public async Task Any_other_command_in_the_old_form_is_refused()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();

        await client.SendRawAsync(Query("""{"ping":1}"""));

        Assert.Equal(352, (await client.ReadAsync())!.Value.Document["code"].ToInt32());
    }

    [Fact]
    public async Task Nothing_comes_before_hello()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);

        Assert.Equal(13, (await client.AskAsync("""{"ping":1,"$db":"admin"}"""))["code"].ToInt32());
    }

    [Fact]
    public async Task Who_waits_for_a_change_does_not_keep_the_listener_from_ending()
    {
        var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);
        var seen = (await client.AskAsync("""{"hello":1,"$db":"admin"}"""))["topologyVersion"];
        await client.SendAsync(
            0, RawClient.Body($$"""{"hello":1,"topologyVersion":{{seen}},"maxAwaitTimeMS":60000,"$db":"admin"}"""));

        await database.DisposeAsync();

        Assert.All(await client.ReadToEndAsync(), reply => Assert.Equal(1, reply["ok"].ToDouble()));
    }

    [Fact]
    public async Task One_connection_too_many_is_closed()
    {
        await using var database =
            await ListeningDatabase.StartAsync(new MongoListenerOptions { MostConnections = 1 });
        using var first = await RawClient.ConnectAsync(database);
        await first.HelloAsync();

        using var second = await RawClient.ConnectAsync(database);

        Assert.Null(await second.ReadAsync());
    }

    [Fact]
    public async Task Who_says_nothing_is_shown_out()
    {
        await using var database = await ListeningDatabase.StartAsync(
            new MongoListenerOptions { HelloTimeout = TimeSpan.FromMilliseconds(1) });

        using var client = await RawClient.ConnectAsync(database);

        Assert.Null(await client.ReadAsync());
    }

    [Fact]
    public async Task A_stranger_cannot_send_much()
    {
        await using var database =
            await ListeningDatabase.StartAsync(new MongoListenerOptions { User = "user", Password = "password" });
        using var client = await RawClient.ConnectAsync(database);

        // He may be shown out before he has said it all.
        await Record.ExceptionAsync(() => client.SendAsync(
            0, RawClient.Body($$"""{"hello":1,"x":"{{new string('x', 70_000)}}","$db":"admin"}""")));

        Assert.Null(await client.ReadAsync());
    }

    private static byte[] Query(string json) => RawClient.Message(
        7,
        [
            0, 0, 0, 0, .. Encoding.UTF8.GetBytes("admin.$cmd\0"), 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff,
            .. BsonDocument.ParseJson(json).Bytes.Span,
        ],
        opcode: 2004);
}
