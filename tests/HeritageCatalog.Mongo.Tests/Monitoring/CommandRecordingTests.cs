using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Monitoring;

public sealed class CommandRecordingTests
{
    private const string One = """{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[{"_id":1}]},"ok":1}""";

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MongoCollection<Craft> Crafts => _server.Collection<Craft>();

    [Fact]
    public async Task A_command_is_noted_with_its_reply()
    {
        using var recording = CommandRecording.Start();
        _server.Reply(One);

        await Crafts.FindAsync(Filter.Eq("a", 1), cancellationToken: Token);

        var noted = Assert.Single(recording.Commands);
        Assert.Equal(("find", "db"), (noted.CommandName, noted.Database));
        Assert.Equal("""{"a":1}""", noted.Command["filter"].ToString());
        Assert.Equal(1, noted.Reply!.Value["ok"].ToInt32());
    }

    [Fact]
    public async Task A_command_that_was_refused_or_got_no_reply_is_noted_without_one()
    {
        using var recording = CommandRecording.Start();
        _server.Reply("""{"ok":0,"code":2,"errmsg":"bad"}""").Break();

        await Record.ExceptionAsync(async () => await Crafts.FindAsync(cancellationToken: Token));
        await Record.ExceptionAsync(async () => await Crafts.FindAsync(cancellationToken: Token));

        Assert.Equal([null, null], recording.Commands.Select(command => command.Reply));
    }

    [Fact]
    public async Task Flows_do_not_see_each_other()
    {
        using var outer = CommandRecording.Start();

        var inner = await Task.Run(async () =>
        {
            using var recording = CommandRecording.Start();
            await _server.Collection<Craft>().DropAsync(cancellationToken: Token);
            return recording.Commands.Count;
        });

        Assert.Equal(1, inner);
        Assert.Empty(outer.Commands);
    }

    [Fact]
    public async Task What_a_flow_starts_belongs_to_it()
    {
        using var recording = CommandRecording.Start();

        await Task.Run(async () => await Crafts.DropAsync(cancellationToken: Token), Token);

        Assert.Single(recording.Commands);
    }

    [Fact]
    public async Task Nothing_is_noted_after_the_end()
    {
        var recording = CommandRecording.Start();
        recording.Dispose();

        await Crafts.DropAsync(cancellationToken: Token);

        Assert.Empty(recording.Commands);
    }
}
