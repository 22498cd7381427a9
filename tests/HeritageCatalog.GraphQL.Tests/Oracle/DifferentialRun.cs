using System.Text;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Feeds generated cases to both implementations and collects where they differ.</summary>
/// <remarks>See <see cref="Effort"/> for how a run is repeated or made longer.</remarks>
internal static class DifferentialRun
{
    private const int MaxDifferencesShown = 5;

    /// <param name="suite">Name of the suite: <c>PARSE</c>, <c>VALIDATE</c>.</param>
    /// <param name="count">How many cases the short run takes.</param>
    /// <param name="generate">Makes a case.</param>
    /// <param name="compare">Gives both opinions on it; null where the difference is a known one.</param>
    public static async Task RunAsync<TCase>(
        string suite,
        int count,
        Func<Random, TCase> generate,
        Func<TCase, Task<(string Ours, string Theirs)?>> compare)
    {
        var effort = Effort.Of(suite, count);
        var random = new Random(effort.Seed);
        var differences = new List<string>();
        var compared = 0;
        for (; compared < effort.Count && differences.Count < MaxDifferencesShown; compared++)
        {
            var each = generate(random);
            if (await compare(each) is { } opinions && opinions.Ours != opinions.Theirs)
            {
                differences.Add($"--- {each}\n=== ours: {opinions.Ours}\n=== theirs: {opinions.Theirs}\n");
            }
        }

        effort.Close($"{compared} compared with the reference implementation, {differences.Count} differ");
        var report = new StringBuilder($"{effort}\n").AppendJoin('\n', differences);
        Assert.True(differences.Count == 0, report.ToString());
    }
}
