using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>Writes a value for each input that the schema has.</summary>
internal static class SampleInput
{
    // Such as the seed data has, so that conditions are met.
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["area"] = "370283", ["within"] = "370200", ["artist"] = "A0001", ["course"] = "K0001",
        ["inheritor"] = "I0001", ["series"] = "X0001", ["venue"] = "V0001", ["section"] = "print",
        ["name"] = "剪", ["title"] = "剪", ["listedName"] = "剪",
    };

    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["birthYear"] = 1962, ["capacity"] = 30, ["minutes"] = 80, ["seatsLeft"] = 8,
    };

    /// <summary>Each condition of a list's filter alone, and two of them joined in each way.</summary>
    /// <param name="where">The filter.</param>
    public static IEnumerable<string> Conditions(InputObjectType where)
    {
        var alone = where.Fields.Where(field => field.Name is not ("and" or "or" or "not"))
            .SelectMany(field => Operands(field).Select(operand => $"{{ {field.Name}: {operand} }}"))
            .ToList();
        return
        [
            .. alone,
            $"{{ and: [{alone[0]}, {alone[^1]}] }}",
            $"{{ or: [{alone[0]}, {alone[^1]}] }}",
            $"{{ not: {alone[0]} }}",
        ];
    }

    public static string Value(GraphQLType type, string name) => type.NullableType switch
    {
        ListType list => $"[{Value(list.ItemType, name)}]",
        EnumType choices => choices.Values[0].Name,
        NamedType { Name: "Boolean" } => "true",
        NamedType { Name: "Int" } => $"{Numbers.GetValueOrDefault(name, 2)}",
        NamedType { Name: "Float" } => "1.5",
        NamedType { Name: "Date" } => "\"2023-03-24\"",
        NamedType { Name: "DateTime" } => "\"2026-03-20T00:00:00+08:00\"",
        _ => $"\"{Texts.GetValueOrDefault(name, "C0001")}\"",
    };

    // Each operator of a condition that has some is a question of its own.
    private static IEnumerable<string> Operands(InputValueDefinition field) =>
        field.Type.CoreType is InputObjectType set
            ? set.Fields.Select(operation => $"{{ {operation.Name}: {Value(operation.Type, field.Name)} }}")
            : [Value(field.Type, field.Name)];
}
