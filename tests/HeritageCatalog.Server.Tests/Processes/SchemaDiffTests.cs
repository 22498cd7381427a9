using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.Tests.Processes;

/// <summary>What <c>heritage schema --diff</c> says, and the exit code with which a build can stop.</summary>
public sealed class SchemaDiffTests
{
    [Fact]
    public async Task A_schema_that_only_grew_is_no_reason_to_stop()
    {
        var (exitCode, output) = await CompareAsync(
            schema => schema.Replace("\n  DORMANT", "", StringComparison.Ordinal));

        Assert.Equal(0, exitCode);
        Assert.StartsWith("dangerous  Viability.DORMANT was added.", output, StringComparison.Ordinal);
        Assert.Contains("0 breaking, 1 dangerous, 0 safe since", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_gone_is()
    {
        const string Head = "type Craft implements Node & CatalogRecord {";
        var (exitCode, output) = await CompareAsync(
            schema => schema.Replace(Head, $"{Head} lost: String", StringComparison.Ordinal));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("breaking   Craft.lost was removed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_schema_is_refused_in_words()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "old.graphql");
        await File.WriteAllTextAsync(file, "type Query { a: Missing }", TestContext.Current.CancellationToken);

        using var process = HeritageProcess.Start("schema", "--diff", file);

        Assert.Equal(1, await process.ExitCodeAsync());
        Assert.Contains("Unknown type \"Missing\"", process.Errors, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> CompareAsync(Func<string, string> change)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "old.graphql");
        var old = change(CatalogSchema.Print());
        await File.WriteAllTextAsync(file, old, TestContext.Current.CancellationToken);

        using var process = HeritageProcess.Start("schema", "--diff", file);
        var exitCode = await process.ExitCodeAsync();
        return (exitCode, process.Output);
    }
}
