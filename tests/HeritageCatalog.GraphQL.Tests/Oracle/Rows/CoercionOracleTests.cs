using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Variables are accepted, refused and coerced as the reference implementation does.</summary>
public sealed class CoercionOracleTests(OracleProcess oracle)
{
    private const int RequestsOfASchema = 50;
    private const int Echoes = 40;

    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID"];
    private static readonly string[] Wrappings = ["{0}", "{0}!", "[{0}]", "[{0}!]", "[{0}!]!", "[[{0}!]]", "[[{0}]]!"];

    private readonly RowComparison _comparison = new(oracle);
    private string _sdl = "";
    private RowSchema? _schema;
    private int _remaining;

    [Fact]
    public Task Variables_have_the_same_values_or_are_wrong_in_the_same_places()
    {
        return DifferentialRun.RunAsync(
            "COERCE",
            2_000,
            Generate,
            asked => _comparison.CompareAsync(asked, (_, errors) => errors.Select(RowOpinion.DescribeError)));
    }

    private static RowQuery GenerateQuery(Random random, Schema schema)
    {
        var inputs = new InputGenerator(random, mistakes: 0.12);
        var field = schema.QueryType.FindField($"echo{random.Next(Echoes)}")!;
        var type = field.Arguments[0].Type;
        var declared = !type.IsNonNull && random.Chance(0.3) ? type.AsNonNull() : type;
        var defaultValue = random.Maybe(0.3, () => $" = {inputs.Literal(declared)}");
        var variables = random.Maybe(0.9, () => $"\"v\":{inputs.Json(declared)}");
        return new RowQuery(
            $"query ($v: {declared}{defaultValue}) {{ {field.Name}(v: $v) }}",
            $"{{{variables}}}");
    }

    private RowCase Generate(Random random)
    {
        if (_remaining-- == 0 || _schema is null)
        {
            _sdl = GenerateSchema(random);
            _schema = RowSchema.Bind(new SchemaBuilder().AddSdl("rows.graphql", _sdl).Build(), isMixed: false);
            _remaining = RequestsOfASchema;
        }

        return new RowCase(_sdl, _schema, 0, GenerateQuery(random, _schema.Executor.Schema));
    }

    private static string GenerateSchema(Random random)
    {
        var sdl = new RowSchemaGenerator(random).Generate();
        var schema = new SchemaBuilder().AddSdl("rows.graphql", sdl).Build();
        string[] own = [.. schema.Types.Where(type => type.Kind is TypeKind.InputObject).Select(type => type.Name)];
        string[] types = [.. Scalars, "E0", .. own, .. own];
        var echoes = Enumerable.Range(0, Echoes)
            .Select(i => $"echo{i}(v: {string.Format(null, random.Pick(Wrappings), random.Pick(types))}): String");
        return $"{sdl}extend type Query {{ {string.Join(' ', echoes)} }}";
    }
}
