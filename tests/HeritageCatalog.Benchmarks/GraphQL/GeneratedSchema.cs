using System.Globalization;
using System.Text;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>A schema of 300 types as a large application has it, and the C# code that answers it.</summary>
/// <remarks>
/// Each object has seven properties, a resolver for one object and one with arguments for a list.
/// </remarks>
internal static class GeneratedSchema
{
    public const int TypeCount = 1 + Objects + Enums + Inputs + Interfaces + Unions;

    private const int Objects = 190;
    private const int Enums = 45;
    private const int Inputs = 45;
    private const int Interfaces = 10;
    private const int Unions = 9;

    public static string Sdl { get; } = WriteSdl();

    public static string Code { get; } = WriteCode();

    private static string WriteSdl()
    {
        var text = new StringBuilder("type Query {");
        Repeat(text, Objects, i => $" \"One of kind {i}.\" thing{i}(id: ID!): Thing{i}");
        Repeat(text, Unions, i => $" any{i}: Any{i}");
        text.AppendLine(" }");
        Repeat(text, Interfaces, i => $"interface Shared{i} {{ id: ID! name: String! }}\n");
        Repeat(text, Unions, i => $"union Any{i} = Thing{i} | Thing{i + 20} | Thing{i + 40}\n");
        Repeat(text, Enums, i => $"enum Kind{i} {{ FIRST SECOND THIRD_OF_KIND{i} }}\n");
        Repeat(text, Inputs, i => $$"""
            input Where{{i}} {
              name: String min: Int = {{i}} kinds: [Kind{{i}}!] and: [Where{{i}}!] flag: Boolean! = true
            }

            """);
        Repeat(text, Objects, i => $$"""
            "A thing of kind {{i}}, as a catalogue would describe it."
            type Thing{{i}} implements Shared{{i % Interfaces}} {
              "Opaque." id: ID! name: String! note: String count: Int! ratio: Float isOpen: Boolean!
              kind: Kind{{i % Enums}}!
              "The thing that follows." next: Thing{{(i + 1) % Objects}}
              others(first: Int = 10, where: Where{{i % Inputs}}): [Thing{{((i * 7) + 3) % Objects}}!]!
            }

            """);
        return text.ToString();
    }

    private static string WriteCode()
    {
        var text = new StringBuilder("""
            #nullable enable
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            using HeritageCatalog.GraphQL.Binding;
            [QueryType] public static class Queries {

            """);
        Repeat(text, Objects, i => $"public static Thing{i}? Thing{i}(string id) => null;\n");
        Repeat(text, Unions, i => $"public static IAny{i}? Any{i}() => null;\n");
        text.AppendLine("}");
        Repeat(text, Unions, i => $"public interface IAny{i};\n");
        Repeat(text, Enums, i => $"public enum Kind{i} {{ First, Second, ThirdOfKind{i} }}\n");
        Repeat(text, Inputs, i => $"public sealed record Where{i}("
            + $"string? Name, int? Min, IReadOnlyList<Kind{i}>? Kinds, IReadOnlyList<Where{i}>? And, bool Flag);\n");
        Repeat(text, Objects, WriteObject);
        return text.ToString();
    }

    private static string WriteObject(int i)
    {
        var union = i % 20 < Unions && i < 60 ? $" : IAny{i % 20}" : string.Empty;
        var other = $"Thing{((i * 7) + 3) % Objects}";
        return $$"""
            public sealed record Thing{{i}}(
                string Id, string Name, string? Note, int Count, double? Ratio, bool IsOpen, Kind{{i % Enums}} Kind){{union}};
            [ObjectType("Thing{{i}}")] public static class Thing{{i}}Fields {
                public static Thing{{(i + 1) % Objects}}? Next(Thing{{i}} thing) => null;
                public static ValueTask<IReadOnlyList<{{other}}>> Others(
                    Thing{{i}} thing, int first, Where{{i % Inputs}}? where, CancellationToken cancellation) => new([]);
            }

            """;
    }

    private static void Repeat(StringBuilder text, int count, Func<int, string> write)
    {
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{write(i)}");
        }
    }
}
