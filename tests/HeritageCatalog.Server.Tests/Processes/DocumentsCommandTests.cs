namespace HeritageCatalog.Server.Tests.Processes;

public sealed class DocumentsCommandTests
{
    [Fact]
    public async Task Documents_are_added_listed_and_removed_by_their_hashes()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        var file = Path.Combine(folder.Path, "Counting.graphql");
        await File.WriteAllTextAsync(file, "query Counting { crafts { totalCount } }", Cancel);

        var (code, added) = await RunAsync("documents", "add", file, "--data", data);
        var (_, listed) = await RunAsync("documents", "list", "--data", data);
        var id = added.Split(' ')[0];
        var (removal, _) = await RunAsync("documents", "remove", id, "--data", data);
        var (again, _) = await RunAsync("documents", "remove", id, "--data", data);
        var (_, empty) = await RunAsync("documents", "list", "--data", data);

        Assert.Equal(0, code);
        Assert.Matches("^sha256:[0-9a-f]{64}  Counting.graphql", added);
        Assert.Contains(id, listed);
        Assert.Equal(0, removal);
        Assert.Equal(1, again);
        Assert.Equal("", empty.Trim());
    }

    [Theory]
    [InlineData("{ crafts { nothing } }", "Cannot query field")]
    [InlineData("{ crafts", "Syntax Error")]
    public async Task What_the_schema_cannot_answer_is_refused_and_nothing_is_added(string text, string problem)
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "data");
        var good = Path.Combine(folder.Path, "good.graphql");
        var bad = Path.Combine(folder.Path, "bad.graphql");
        await File.WriteAllTextAsync(good, "{ crafts { totalCount } }", Cancel);
        await File.WriteAllTextAsync(bad, text, Cancel);

        using var adding = HeritageProcess.Start("documents", "add", good, bad, "--data", data);

        Assert.Equal(1, await adding.ExitCodeAsync());
        Assert.Contains($"{bad}: ", adding.Errors);
        Assert.Contains(problem, adding.Errors);
        Assert.Equal("", (await RunAsync("documents", "list", "--data", data)).Output.Trim());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var heritage = HeritageProcess.Start(arguments);
        return (await heritage.ExitCodeAsync(), heritage.Output);
    }
}
