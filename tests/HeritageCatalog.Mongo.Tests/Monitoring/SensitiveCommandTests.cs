using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Monitoring;

public sealed class SensitiveCommandTests
{
    private readonly ScriptedConnection _server = new();
    private readonly List<CommandStarted> _started = [];
    private readonly List<CommandSucceeded> _succeeded = [];
    private readonly List<CommandFailed> _failed = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"saslStart":1,"payload":"secret"}""")]
    [InlineData("""{"saslContinue":1,"payload":"secret"}""")]
    [InlineData("""{"authenticate":1,"user":"secret"}""")]
    [InlineData("""{"getnonce":1}""")]
    [InlineData("""{"createUser":"x","pwd":"secret"}""")]
    [InlineData("""{"updateUser":"x","pwd":"secret"}""")]
    [InlineData("""{"copydbgetnonce":1}""")]
    [InlineData("""{"copydbsaslstart":1}""")]
    [InlineData("""{"copydb":1}""")]
    [InlineData("""{"hello":1,"speculativeAuthenticate":{"saslStart":1}}""")]
    [InlineData("""{"isMaster":1,"speculativeAuthenticate":{"saslStart":1}}""")]
    [InlineData("""{"ismaster":1,"speculativeAuthenticate":{"saslStart":1}}""")]
    public async Task Nothing_of_a_secret_command_or_its_reply_is_told(string command)
    {
        await RunAsync(command, """{"nonce":"secret","ok":1}""");

        Assert.True(Assert.Single(_started).Command.IsEmpty);
        Assert.True(Assert.Single(_succeeded).Reply.IsEmpty);
    }

    [Theory]
    [InlineData("""{"hello":1}""")]
    [InlineData("""{"isMaster":1}""")]
    [InlineData("""{"ping":1}""")]
    public async Task Other_commands_are_told_whole(string command)
    {
        await RunAsync(command, """{"ok":1}""");

        Assert.Equal(BsonDocument.ParseJson(command).First(), Assert.Single(_started).Command.First());
        Assert.False(Assert.Single(_succeeded).Reply.IsEmpty);
    }

    [Fact]
    public async Task Of_a_refusal_only_code_and_labels_are_told()
    {
        var thrown = await Record.ExceptionAsync(() => RunAsync(
            """{"createUser":"x","pwd":"secret"}""",
            """{"ok":0,"code":2,"codeName":"BadValue","errmsg":"secret","errorLabels":["A"]}"""));

        var told = Assert.IsType<MongoServerException>(Assert.Single(_failed).Failure);
        Assert.Equal("""{"code":2,"codeName":"BadValue","errorLabels":["A"]}""", told.Error.ToString());
        Assert.DoesNotContain("secret", told.Message, StringComparison.Ordinal);
        Assert.Contains("secret", thrown?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_events_of_one_command_have_one_number()
    {
        await RunAsync("""{"ping":1}""", """{"ok":1}""");
        await RunAsync("""{"ping":1}""", """{"ok":1}""");

        Assert.Equal(_started.Select(one => one.RequestId), _succeeded.Select(one => one.RequestId));
        Assert.NotEqual(_started[0].RequestId, _started[1].RequestId);
    }

    private async Task RunAsync(string command, string reply)
    {
        var events = new CommandEvents { Started = _started.Add, Succeeded = _succeeded.Add, Failed = _failed.Add };
        var client = new MongoClient(_server.Reply(reply), new MongoClientOptions { Events = events });
        await client.GetDatabase("admin").RunCommandAsync(BsonDocument.ParseJson(command), null, Token);
    }
}
