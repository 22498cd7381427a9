using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Tests.Specifications;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>
/// Suites in the unified format, run by this client over TCP against the embedded database, which says that it is the
/// primary of a replica set of MongoDB 7.0.
/// </summary>
public abstract class UnifiedSuiteTests(UnifiedServer server) : IClassFixture<UnifiedServer>
{
    // A case that comes to no end, such as a stream that waits for an event that is never told.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // One that is listed as not run is expected to come to none.
    private static readonly TimeSpan PatienceWithListed = TimeSpan.FromSeconds(1);

    protected static TheoryData<string, int, string> CasesOf(params string[] folders)
    {
        var rows = new TheoryData<string, int, string>();
        foreach (var row in Rows(folders).Where(row => !NotRun.Contains(row.Data.Item1, row.Data.Item3)))
        {
            rows.Add(row);
        }

        return rows;
    }

    protected Task RunAsync(string file, int index, string description) =>
        RunAsync(file, index, description, Patience);

    private async Task RunAsync(string file, int index, string description, TimeSpan time)
    {
        Assert.SkipWhen(file == "none", $"{SpecificationFiles.Missing} {description}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(time);
        var suite = BsonDocument.ParseJson(SpecificationFiles.Read(file).GetRawText());
        await using var run = new UnifiedRun(server, patience.Token);
        await run.RunAsync(suite, suite["tests"].AsArray.ToList()[index].AsDocument);
    }

    /// <summary>Runs the cases that are listed as not run; those that pass should not be listed.</summary>
    protected async Task<List<string>> FindPassingAsync(params string[] folders)
    {
        var passing = new List<string>();
        foreach (var row in Rows(folders).Where(row => NotRun.Contains(row.Data.Item1, row.Data.Item3)))
        {
            if (await FindFailureAsync(row.Data) is null)
            {
                passing.Add($"{row.Data.Item1}: {row.Data.Item3}");
            }
        }

        return passing;
    }

    /// <summary>Prints lines for the list: the cases that do not pass, each with why.</summary>
    protected async Task PrintFailuresAsync(params string[] folders)
    {
        foreach (var row in Rows(folders))
        {
            if (await FindFailureAsync(row.Data) is { } failure)
            {
                var reason = failure is NotRunException ? failure.Message : $"fails: {failure.Message}";
                Console.WriteLine($"NOTRUN\t{row.Data.Item1}\t{row.Data.Item3}\t{reason.Split('\n')[0].Trim()}");
            }
        }
    }

    private async Task<Exception?> FindFailureAsync((string File, int Index, string Description) row)
    {
        try
        {
            await RunAsync(row.File, row.Index, row.Description, PatienceWithListed);
            return null;
        }
        catch (Exception failure) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return failure;
        }
    }

    private static IEnumerable<TheoryDataRow<string, int, string>> Rows(string[] folders) =>
        folders.SelectMany(folder => SpecificationFiles.Rows(folder).Cast<TheoryDataRow<string, int, string>>());
}
