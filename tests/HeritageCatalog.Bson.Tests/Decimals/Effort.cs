using System.Globalization;

namespace HeritageCatalog.Bson.Tests.Decimals;

/// <summary>How much a test of random cases does, and from which seed.</summary>
/// <remarks>
/// <c>BSON_DECIMAL_COUNT</c> and <c>BSON_DECIMAL_SEED</c> make the test longer and repeat it;
/// <c>HERITAGE_TEST_FIGURES</c> names a file to which it adds what it has done.
/// </remarks>
internal sealed record Effort(int Count, int Seed)
{
    /// <param name="count">How many cases the short run takes.</param>
    public static Effort Of(int count)
    {
        var effort = new Effort(Read("BSON_DECIMAL_COUNT") ?? count, Read("BSON_DECIMAL_SEED") ?? Random.Shared.Next());
        TestContext.Current.TestOutputHelper?.WriteLine(effort.ToString());
        return effort;
    }

    /// <summary>Tells what has been done.</summary>
    public void Close(string figures)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        if (Environment.GetEnvironmentVariable("HERITAGE_TEST_FIGURES") is { Length: > 0 } file)
        {
            File.AppendAllText(file, $"decimal: {figures} (seed {Seed})\n");
        }
    }

    public override string ToString() => $"BSON_DECIMAL_SEED={Seed}";

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
