using System.Text.RegularExpressions;
using HeritageCatalog.GraphQL.Comparison;
using HeritageCatalog.GraphQL.Tests.Validation;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

public sealed partial class SchemaDiffOracleTests(OracleProcess oracle)
{
    // What the oracle does not compare.
    private static readonly HashSet<SchemaChangeKind> Beyond =
    [
        SchemaChangeKind.RootTypeChanged,
        SchemaChangeKind.RootTypeAdded,
        SchemaChangeKind.OneOfAdded,
        SchemaChangeKind.OneOfRemoved,
        SchemaChangeKind.SpecifiedByChanged,
        SchemaChangeKind.AppliedDirectivesChanged,
        SchemaChangeKind.DeprecationChanged,
    ];

    [Fact]
    public Task Changes_are_classified_the_same() => DifferentialRun.RunAsync("DIFF", 200, MutateValidly, CompareAsync);

    private static string MutateValidly(Random random)
    {
        while (true)
        {
            var mutated = TokenMutation.ApplySparingSyntax(ValidationSchema.Sdl, random, most: 4);
            try
            {
                Build(mutated);
                return mutated;
            }
            catch (SchemaException)
            {
                // Most mutations do not make a schema; another try costs little.
            }
        }
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(string sdl)
    {
        var question = new { operation = "changes", schema = ValidationSchema.Sdl, source = sdl };
        var answer = await oracle.AskAsync(question);
        if (!answer.TryGetProperty("kinds", out var kinds))
        {
            return null;
        }

        var theirs = kinds.EnumerateArray()
            .Select(kind => kind.GetString()!)
            .Where(IsComparable)
            .Order(StringComparer.Ordinal);
        var ours = SchemaDiff.Compare(Build(ValidationSchema.Sdl), Build(sdl))
            .Where(change => !Beyond.Contains(change.Kind))
            .Select(change => WordStart().Replace(change.Kind.ToString(), "_").ToUpperInvariant())
            .Where(IsComparable)
            .Order(StringComparer.Ordinal);
        return (string.Join('\n', ours), string.Join('\n', theirs));
    }

    // The oracle passes over a type that changes safely where there is a default that does not change.
    private static bool IsComparable(string kind) => !kind.EndsWith("_CHANGED_KIND_SAFE", StringComparison.Ordinal);

    private static Schema Build(string sdl) => new SchemaBuilder().AddSdl("test.graphql", sdl).Build();

    [GeneratedRegex("(?<!^)(?=[A-Z])")]
    private static partial Regex WordStart();
}
