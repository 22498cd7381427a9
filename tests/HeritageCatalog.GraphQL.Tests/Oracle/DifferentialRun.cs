using System.Globalization;
using System.Text;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Feeds generated texts to both implementations and collects where they differ.</summary>
/// <remarks>
/// <c>GRAPHQL_ORACLE_SEED</c> repeats a run, <c>GRAPHQL_ORACLE_COUNT</c> makes it longer.
/// </remarks>
internal static class DifferentialRun
{
    private const int MaxDifferencesShown = 5;

    /// <param name="count">How many texts the short run takes.</param>
    /// <param name="generate">Makes a text.</param>
    /// <param name="compare">Gives both opinions on it; null where the difference is a known one.</param>
    public static async Task RunAsync(
        int count, Func<Random, string> generate, Func<string, Task<(string Ours, string Theirs)?>> compare)
    {
        var seed = Read("GRAPHQL_ORACLE_SEED") ?? Random.Shared.Next();
        var random = new Random(seed);
        var differences = new List<string>();
        TestContext.Current.TestOutputHelper?.WriteLine($"GRAPHQL_ORACLE_SEED={seed}");
        for (var i = 0; i < (Read("GRAPHQL_ORACLE_COUNT") ?? count) && differences.Count < MaxDifferencesShown; i++)
        {
            var text = generate(random);
            if (await compare(text) is { } opinions && opinions.Ours != opinions.Theirs)
            {
                differences.Add($"--- {text}\n=== ours: {opinions.Ours}\n=== theirs: {opinions.Theirs}\n");
            }
        }

        var report = new StringBuilder($"GRAPHQL_ORACLE_SEED={seed}\n").AppendJoin('\n', differences);
        Assert.True(differences.Count == 0, report.ToString());
    }

    private static int? Read(string variable)
    {
        return int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }
}
