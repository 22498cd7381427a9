using System.Globalization;

namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>How much a test of random cases does, and from which seed.</summary>
/// <remarks>
/// <c>MONGO_MINGO_COUNT</c> and <c>MONGO_MINGO_SEED</c> make the tests longer and repeat them;
/// <c>HERITAGE_TEST_FIGURES</c> names a file to which each test adds what it has done.
/// </remarks>
internal sealed record Effort(int Count, int Seed)
{
    private static readonly Lock OneAtATime = new();

    /// <param name="count">How many cases the short run takes.</param>
    public static Effort Of(int count)
    {
        var effort = new Effort(Read("MONGO_MINGO_COUNT") ?? count, Read("MONGO_MINGO_SEED") ?? Random.Shared.Next());
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
                File.AppendAllText(file, $"mingo: {figures} (seed {Seed}): {test}\n");
            }
        }
    }

    public override string ToString() => $"MONGO_MINGO_SEED={Seed}";

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
