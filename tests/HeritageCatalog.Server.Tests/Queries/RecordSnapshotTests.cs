namespace HeritageCatalog.Server.Tests.Queries;

/// <summary>
/// One record of each kind with all it can tell, in both languages where that differs. The query lies beside its
/// answer, <c>craft.graphql</c> beside <c>craft.json</c>.
/// </summary>
public sealed class RecordSnapshotTests(SeededServer server)
{
    public static TheoryData<string> Records => [.. QueryFiles().Select(NameOf)];

    [Theory]
    [MemberData(nameof(Records))]
    public async Task A_record_tells_all_it_knows(string record)
    {
        var query = QueryFiles().Single(file => NameOf(file) == record);
        var text = await File.ReadAllTextAsync(query, TestContext.Current.CancellationToken);

        Snapshot.Match(await server.AskAsync(text), $"{record}.json");
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<string> QueryFiles() =>
        Checkout.Files(Path.Combine("tests", "HeritageCatalog.Server.Tests", "Queries", "__snapshots__"), "*.graphql");
}
