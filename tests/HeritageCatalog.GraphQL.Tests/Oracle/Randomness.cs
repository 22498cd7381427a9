namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Words for making up texts.</summary>
internal static class Randomness
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public static string Some(this Random random, int most, string separator, Func<string> make)
    {
        return string.Join(separator, Enumerable.Range(0, random.Next(most) + 1).Select(_ => make()));
    }

    public static string Maybe(this Random random, double probability, Func<string> make)
    {
        return random.Chance(probability) ? make() : "";
    }
}
