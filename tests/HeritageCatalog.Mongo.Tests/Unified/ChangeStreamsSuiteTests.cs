namespace HeritageCatalog.Mongo.Tests.Unified;

public sealed class ChangeStreamsSuiteTests(UnifiedServer server) : UnifiedSuiteTests(server)
{
    private static readonly string[] Folders =
    [
        "change-streams/tests/unified",
    ];

    public static TheoryData<string, int, string> Cases => CasesOf(Folders);

    [Theory, MemberData(nameof(Cases))]
    public Task A_case_passes(string file, int index, string description) => RunAsync(file, index, description);

    [Fact]
    public async Task What_is_listed_as_not_run_does_not_pass() => Assert.Empty(await FindPassingAsync(Folders));

    /// <summary>Prints the part of not-run.tsv that is about these folders, with what fails now.</summary>
    [Fact(Explicit = true)]
    public async Task What_does_not_pass_is_printed() => await PrintFailuresAsync(Folders);
}
