using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Makes up input values: literals that are right, JSON that is wrong now and then.</summary>
internal sealed class InputGenerator(Random random, double mistakes)
{
    private const int MostDepth = 3;

    private static readonly string[] AnyJson =
    [
        "null", "true", "0", "-1", "1.0", "1.5", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "1e2", "1e308",
        "\"\"", "\"1\"", "\"true\"", "\"V00\"", "\"NO\"", "[]", "[null]", "[[1]]", "{}", "{\"a\":1}", "{\"zz\":null}",
        "1e400", "-0", "0.1e1", "{\"a\":null}", "{\"a\":1,\"b\":\"x\"}", "[1,\"x\"]",
    ];

    // "Any other input value, including float input values (such as 4.0), must raise a request error" (ID); the oracle
    // does not know how a number was written.
    private static readonly string[] WithoutFloats =
        Array.FindAll(AnyJson, json => !char.IsDigit(json[^1]) || !json.AsSpan().ContainsAny('.', 'e', '-'));

    /// <summary>A literal of the type.</summary>
    /// <param name="type">What it is for.</param>
    /// <param name="variable">Names a variable for a part of the literal, or gives null.</param>
    /// <param name="depth">How deep it is in other literals.</param>
    public string Literal(GraphQLType type, Func<GraphQLType, string?>? variable = null, int depth = 0)
    {
        if (variable?.Invoke(type) is { } name)
        {
            return name;
        }

        if (!type.IsNonNull && (depth > MostDepth || random.Chance(0.1)))
        {
            return "null";
        }

        return type.NullableType switch
        {
            ListType list when depth > MostDepth || list.ItemType.NullableType is ListType || random.Chance(0.7) =>
                $"[{Many(depth, ", ", () => Literal(list.ItemType, variable, depth + 1))}]",
            // One item stands for a list of it, but null does not.
            ListType list => Literal(list.ItemType.AsNonNull(), null, depth + 1),
            InputObjectType { IsOneOf: true } one => OneOfLiteral(one, variable, depth),
            InputObjectType fields => $"{{ {string.Join(", ", Chosen(fields)
                .Select(field => $"{field.Name}: {Literal(field.Type, variable, depth + 1)}"))} }}",
            var leaf => LeafLiteral(leaf),
        };
    }

    /// <summary>A JSON value, most times one of the type.</summary>
    public string Json(GraphQLType type, int depth = 0)
    {
        if (random.Chance(mistakes))
        {
            return random.Pick(type.CoreType.Name == "ID" ? WithoutFloats : AnyJson);
        }

        if (!type.IsNonNull && (depth > MostDepth || random.Chance(0.1)))
        {
            return "null";
        }

        return type.NullableType switch
        {
            ListType list when depth > MostDepth || random.Chance(0.8) =>
                $"[{Many(depth, ",", () => Json(list.ItemType, depth + 1))}]",
            ListType list => Json(list.ItemType, depth + 1),
            InputObjectType fields => $"{{{string.Join(",", Entries(fields, depth))}}}",
            var leaf => LeafJson(leaf),
        };
    }

    private string Many(int depth, string separator, Func<string> make)
    {
        return string.Join(separator, Enumerable.Range(0, depth > MostDepth ? 0 : random.Next(4)).Select(_ => make()));
    }

    private IEnumerable<InputValueDefinition> Chosen(InputObjectType type)
    {
        return type.Fields.Where(field => field.IsRequired || random.Chance(0.5));
    }

    private string OneOfLiteral(InputObjectType type, Func<GraphQLType, string?>? variable, int depth)
    {
        var field = random.Pick(type.Fields);
        return $"{{ {field.Name}: {Literal(field.Type.AsNonNull(), variable, depth + 1)} }}";
    }

    private IEnumerable<string> Entries(InputObjectType type, int depth)
    {
        var chosen = type.IsOneOf && !random.Chance(mistakes) ? [random.Pick(type.Fields)] : Chosen(type).ToList();
        if (chosen.Count > 0 && random.Chance(mistakes))
        {
            chosen.RemoveAt(random.Next(chosen.Count));
        }

        var entries = chosen.Select(field => $"\"{field.Name}\":{Json(field.Type, depth + 1)}");
        return random.Chance(mistakes) ? entries.Append("\"unknown\":1") : entries;
    }

    private string LeafLiteral(GraphQLType leaf) => leaf switch
    {
        EnumType type => random.Pick(type.Values).Name,
        ScalarType { Name: "Int" } => random.Pick(["0", "-0", "12", "-2147483648", "2147483647"]),
        ScalarType { Name: "Float" } => random.Pick(["0", "1.5", "-2.5e3", "1e-7", "4"]),
        ScalarType { Name: "Boolean" } => random.Pick(["true", "false"]),
        ScalarType { Name: "ID" } => random.Pick(["\"id\"", "17", "-3"]),
        _ => random.Pick(["\"\"", "\"漆 \\\"x\\\"\"", "\"\"\"\n  block\n    text\n\"\"\"", "\"\\u{1F600}\\t\""]),
    };

    private string LeafJson(GraphQLType leaf) => leaf switch
    {
        EnumType type => $"\"{random.Pick(type.Values).Name}\"",
        ScalarType { Name: "Int" } => random.Pick(["0", "-0", "12", "2147483647", "3.0", "1e3"]),
        ScalarType { Name: "Float" } => random.Pick(["0", "1.5", "-2.5e3", "1e-7", "4"]),
        ScalarType { Name: "Boolean" } => random.Pick(["true", "false"]),
        ScalarType { Name: "ID" } => random.Pick(["\"id\"", "17", "-3"]),
        _ => random.Pick(["\"\"", "\"漆\\u0041\"", "\"\\ud83d\\ude00\"", "\"x y\""]),
    };
}
