using HeritageCatalog.MongoEmbedded.Listening;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Listening;

/// <summary>Failures on demand, for tests of clients.</summary>
public sealed class FailPointTests
{
    private static readonly MongoListenerOptions Failing = new() { AllowsFailPoints = true };

    [Fact]
    public async Task A_command_fails_as_often_as_was_asked()
    {
        await using var database = await ListeningDatabase.StartAsync(Failing);
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();
        await client.AskAsync(Configure("""{"times":1}""", """{"failCommands":["find"],"errorCode":91}"""));

        var first = await client.AskAsync("""{"find":"things","$db":"test"}""");
        var second = await client.AskAsync("""{"find":"things","$db":"test"}""");

        Assert.Equal((91, "ShutdownInProgress"), (first["code"].ToInt32(), first["codeName"].AsString));
        Assert.Equal(1, second["ok"].ToDouble());
    }

    [Fact]
    public async Task Numbered_writes_that_fail_in_passing_are_labelled()
    {
        await using var database = await ListeningDatabase.StartAsync(Failing);
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();
        await client.AskAsync(Configure("\"alwaysOn\"", """{"failCommands":["insert"],"errorCode":10107}"""));

        var reply = await client.AskAsync("""
            {"insert":"things","documents":[{"_id":1}],"txnNumber":{"$numberLong":"1"},
            "lsid":{"id":{"$binary":{"base64":"AAAAAAAAAAAAAAAAAAAAAA==","subType":"04"}}},"$db":"test"}
            """);

        Assert.Equal("""["RetryableWriteError"]""", reply["errorLabels"].ToString());
    }

    [Fact]
    public async Task A_write_concern_error_stands_beside_what_was_done()
    {
        await using var database = await ListeningDatabase.StartAsync(Failing);
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();
        await client.AskAsync(Configure(
            """{"times":1}""", """{"failCommands":["insert"],"writeConcernError":{"code":100,"errmsg":"no"}}"""));

        var reply = await client.AskAsync("""{"insert":"things","documents":[{"_id":1}],"$db":"test"}""");

        Assert.Equal((1, 100), (reply["n"].ToInt32(), reply["writeConcernError"].AsDocument["code"].ToInt32()));
    }

    [Fact]
    public async Task A_connection_is_closed_in_place_of_an_answer()
    {
        await using var database = await ListeningDatabase.StartAsync(Failing);
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();
        await client.AskAsync(Configure("""{"skip":1}""", """{"failCommands":["ping"],"closeConnection":true}"""));

        var first = await client.AskAsync("""{"ping":1,"$db":"admin"}""");
        await client.SendAsync(0, RawClient.Body("""{"ping":1,"$db":"admin"}"""));

        Assert.Equal(1, first["ok"].ToDouble());
        Assert.Null(await client.ReadAsync());
    }

    [Fact]
    public async Task A_numbered_write_is_done_and_its_reply_lost()
    {
        await using var database = await ListeningDatabase.StartAsync(Failing);
        using var client = await RawClient.ConnectAsync(database);
        using var other = await RawClient.ConnectAsync(database);
        await client.HelloAsync();
        await other.HelloAsync();
        await other.AskAsync("""
            {"configureFailPoint":"onPrimaryTransactionalWrite","mode":{"times":1},"data":{},"$db":"admin"}
            """);

        await client.SendAsync(0, RawClient.Body("""
            {"insert":"things","documents":[{"_id":1}],"txnNumber":{"$numberLong":"1"},
            "lsid":{"id":{"$binary":{"base64":"AAAAAAAAAAAAAAAAAAAAAA==","subType":"04"}}},"$db":"test"}
            """));

        Assert.Null(await client.ReadAsync());
        Assert.Equal(1, (await other.AskAsync("""{"count":"things","$db":"test"}"""))["n"].ToInt32());
    }

    [Fact]
    public async Task Only_the_application_that_is_named_fails()
    {
        await using var database = await ListeningDatabase.StartAsync(Failing);
        using var client = await RawClient.ConnectAsync(database);
        using var other = await RawClient.ConnectAsync(database);
        await client.AskAsync("""{"hello":1,"client":{"application":{"name":"failing"}},"$db":"admin"}""");
        await other.HelloAsync();
        await other.AskAsync(Configure(
            "\"alwaysOn\"", """{"failCommands":["ping"],"errorCode":1,"appName":"failing"}"""));

        Assert.Equal(0, (await client.AskAsync("""{"ping":1,"$db":"admin"}"""))["ok"].ToDouble());
        Assert.Equal(1, (await other.AskAsync("""{"ping":1,"$db":"admin"}"""))["ok"].ToDouble());
    }

    [Fact]
    public async Task Without_the_switch_there_is_no_such_command()
    {
        await using var database = await ListeningDatabase.StartAsync();
        using var client = await RawClient.ConnectAsync(database);
        await client.HelloAsync();

        var reply = await client.AskAsync(Configure("\"off\"", "{}"));

        Assert.Equal(59, reply["code"].ToInt32());
    }

    private static string Configure(string mode, string data) =>
        $$"""{"configureFailPoint":"failCommand","mode":{{mode}},"data":{{data}},"$db":"admin"}""";
}
