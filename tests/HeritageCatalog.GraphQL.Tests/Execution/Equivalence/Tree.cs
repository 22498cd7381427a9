using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution.Equivalence;

/// <summary>An endless tree of items, each computed from a number. <c>tree.mjs</c> computes the same tree.</summary>
/// <param name="Number">What everything below is computed from.</param>
public abstract record TreeItem(int Number)
{
    private const int FailsOneIn = 23;
    private const int NullOneIn = 9;

    public static TreeItem Of(int number) => (number & 1) == 1 ? new OddItem(number) : new EvenItem(number);

    /// <summary>A child item: there, null, or an exception.</summary>
    public TreeItem? Child(string field) => Value(field, Of);

    /// <summary>A leaf: there, null, or an exception.</summary>
    public string? Text(string field) => Value(field, number => $"t{number % 10}");

    /// <summary>A list of up to three items, some of them null; or null; or an exception.</summary>
    public IReadOnlyList<TreeItem?>? List(string field) => Value(field, MakeList);

    /// <summary>Which way the value of a field should take when ways are mixed.</summary>
    public int Way(string field) => Mix(Number, field, salt: 7) % 4;

    private static TreeItem?[] MakeList(int number)
    {
        return [.. Enumerable.Range(0, number % 4)
            .Select(index => Mix(number, "item", index) % NullOneIn == 0 ? null : Of(number + index))];
    }

    private static int Mix(int number, string field, int salt)
    {
        var hash = 2166136261u ^ (uint)number;
        foreach (var character in field)
        {
            hash = (hash ^ character) * 16777619;
        }

        hash = (hash ^ (uint)salt) * 2654435761;
        return (int)((hash ^ (hash >> 15)) & 0x7FFFFFFF);
    }

    private T? Value<T>(string field, Func<int, T> make)
        where T : class
    {
        var number = Mix(Number, field, salt: 1);
        return (number % FailsOneIn == 0, number % NullOneIn == 0) switch
        {
            (true, _) => throw new GraphQLException("This field fails."),
            (_, true) => null,
            _ => make(number),
        };
    }
}

public sealed record OddItem(int Number) : TreeItem(Number);

public sealed record EvenItem(int Number) : TreeItem(Number);
