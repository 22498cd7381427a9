using System.Globalization;
using System.Text.Json;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Tests.Execution.Equivalence;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>A schema that both implementations execute on the same tree.</summary>
internal static class TreeSchema
{
    private const string Fields =
        """
          n: Item nx: Item! l: [Item] lx: [Item!] xl: [Item]! xlx: [Item!]! t: String tx: String!
          echo(i: Int = 3, x: Int! = 4, l: [Int], f: Float, o: Options): String
        """;

    public const string Sdl =
        $$"""
        type Query { root(number: Int!): Item }
        interface Item { {{Fields}} }
        type Odd implements Item { {{Fields}} }
        type Even implements Item { {{Fields}} }
        input Options { a: Int = 1 b: [String!] c: Options d: Level e: Boolean! = true }
        enum Level { LOW HIGH }
        """;
}

public enum Level
{
    Low,
    High,
}

public sealed record Options(
    Optional<int?> A,
    Optional<IReadOnlyList<string>?> B,
    Optional<Options?> C,
    Optional<Level?> D,
    bool E);

[ObjectType("Item")]
public static class Echo
{
    [GraphQLName("echo")]
    public static string Show(
        TreeItem item,
        Optional<int?> i,
        int x,
        Optional<IReadOnlyList<int?>?> l,
        Optional<double?> f,
        Optional<Options?> o)
    {
        return Join(
            Entry("i", i, Text),
            $"\"x\":{x}",
            Entry("l", l, list => list is null ? "null" : $"[{string.Join(",", list.Select(each => Text(each)))}]"),
            Entry("f", f, Text),
            Entry("o", o, ShowOptions));
    }

    private static string ShowOptions(Options? options)
    {
        return options is null ? "null" : Join(
            Entry("a", options.A, Text),
            Entry("b", options.B, list => JsonSerializer.Serialize(list)),
            Entry("c", options.C, ShowOptions),
            Entry("d", options.D, level => level is null ? "null" : $"\"{level}\"".ToUpperInvariant()),
            $"\"e\":{(options.E ? "true" : "false")}");
    }

    private static string Text<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text
        ? text
        : "null";

    private static string? Entry<T>(string name, Optional<T> value, Func<T, string> show)
    {
        return value.HasValue ? $"\"{name}\":{show(value.Value)}" : null;
    }

    private static string Join(params string?[] entries) => $"{{{string.Join(",", entries.OfType<string>())}}}";
}
