using System.Text.RegularExpressions;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.Server.Tests.Processes;

/// <summary><c>heritage db verify</c> against the listener of another process.</summary>
public sealed partial class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_embedded_database_of_another_process_does_the_same_and_is_left_as_it_was()
    {
        using var server = HeritageProcess.Start(
            "serve", "--no-seed", "--port", "0", "--mongo-port", "0", "--data", _folder.File("data"));
        await server.ReadyAsync();
        var address = MongoAddress().Match(server.Output).Value;

        using var verify = HeritageProcess.Start("db", "verify", "--uri", address);

        Assert.Equal((0, ""), (await verify.ExitCodeAsync(), verify.Errors.Trim()));
        await verify.SaysAsync("comparisons are the same.");
        Assert.Equal(["heritage"], await DatabasesAsync(address));
    }

    [Fact]
    public async Task Ctrl_C_leaves_no_database_behind()
    {
        using var server = HeritageProcess.Start(
            "serve", "--no-seed", "--port", "0", "--mongo-port", "0", "--data", _folder.File("data"));
        await server.ReadyAsync();
        var address = MongoAddress().Match(server.Output).Value;
        int exitCode;
        do
        {
            // Where the signal came when all was compared, it is sent once more to another.
            using var verify = HeritageProcess.Start("db", "verify", "--uri", address);
            await verify.SaysAsync("the seed data is in both");
            exitCode = await verify.InterruptAsync();
        }
        while (exitCode == 0);

        Assert.Equal(1, exitCode);
        Assert.Equal(["heritage"], await DatabasesAsync(address));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_in_one_line()
    {
        using var verify = HeritageProcess.Start(
            "db", "verify", "--uri", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200");

        Assert.Equal(1, await verify.ExitCodeAsync());
        Assert.Contains("of --uri cannot be reached", verify.Errors);
        Assert.Single(verify.Errors.Trim().Split('\n'));
    }

    private static async Task<IEnumerable<string>> DatabasesAsync(string address)
    {
        await using var client = await MongoClient.ConnectAsync(
            address, cancellationToken: TestContext.Current.CancellationToken);
        var databases = await client.ListDatabasesAsync(
            isNameOnly: true, cancellationToken: TestContext.Current.CancellationToken);
        return databases.ToList().Select(database => database.AsDocument["name"].AsString);
    }

    [GeneratedRegex("mongodb://[0-9.:]+")]
    private static partial Regex MongoAddress();
}
