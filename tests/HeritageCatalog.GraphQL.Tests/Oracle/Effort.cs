using System.Globalization;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>How much a test of random cases does.</summary>
/// <remarks>
/// <c>GRAPHQL_PARSE_COUNT</c>, <c>GRAPHQL_PARSE_SEED</c> and so on, one pair for each suite, make its tests longer and
/// repeat them; <c>HERITAGE_TEST_FIGURES</c> names a file to which each test adds what it has done.
/// </remarks>
internal sealed record Effort(string Family, string Suite, int Count, int Seed)
{
    private static readonly Lock OneAtATime = new();

    /// <param name="suite">Name of the suite in capitals.</param>
    /// <param name="count">How many cases the short run takes.</param>
    /// <param name="family">What the names of its variables begin with.</param>
    public static Effort Of(string suite, int count, string family = "GRAPHQL")
    {
        var effort = new Effort(
            family,
            suite,
            Read($"{family}_{suite}_COUNT") ?? count,
            Read($"{family}_{suite}_SEED") ?? Random.Shared.Next());
        TestContext.Current.TestOutputHelper?.WriteLine(effort.ToString());
        return effort;
    }

    /// <summary>Tells what has been done.</summary>
    public void Close(string figures)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        if (Environment.GetEnvironmentVariable("HERITAGE_TEST_FIGURES") is { Length: > 0 } file)
        {
            var test = TestContext.Current.Test?.TestDisplayName.Split('.')[^1].Replace('_', ' ');
            lock (OneAtATime)
            {
                File.AppendAllText(file, $"{Suite.ToLowerInvariant()}: {figures} (seed {Seed}): {test}\n");
            }
        }
    }

    public override string ToString() => $"{Family}_{Suite}_SEED={Seed}";

    private static int? Read(string variable)
    {
        return int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }
}
