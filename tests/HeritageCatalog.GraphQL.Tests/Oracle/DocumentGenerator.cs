using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Makes up requests for a schema that are right for the most part.</summary>
internal sealed class DocumentGenerator(Random random, Schema schema)
{
    private const double Mistake = 0.02;

    private static readonly string[] Fragments = ["F0", "F1", "F2"];
    private static readonly string[] Variables = ["$a", "$b", "$c"];
    private static readonly string[] Aliases = ["x", "y", "name"];

    private static readonly string[] Directives =
    [
        "@skip(if: true)", "@include(if: $a)", "@include(if: false)", "@onField", "@onQuery", "@onFragmentSpread",
        "@onInlineFragment", "@onFragmentDefinition", "@tagged(label: \"a\")", "@tagged(count: 1)", "@nothing", "@skip",
        "@skip(if: true, if: false)", "@tagged(label: \"a\", lable: 1)", "@onField @onField",
    ];

    private static readonly string[] Deferred =
    [
        "@defer", "@defer(if: true)", "@defer(if: false)", "@defer(label: \"l\")", "@defer(label: \"m\", if: $a)",
        "@defer(label: $b)", "@defer(label: null)", "@defer @skip(if: true)", "@defer @include(if: true)",
        "@defer @include(if: $a)", "@stream",
    ];

    private static readonly string[] Streamed =
    [
        "@stream", "@stream(if: false)", "@stream(initialCount: 1)", "@stream(label: \"l\")", "@stream(label: \"n\")",
        "@stream(if: $a)", "@stream(initialCount: $b)", "@stream(label: 1)", "@stream @skip(if: false)", "@defer",
    ];

    private readonly CompositeType[] _composites = [.. schema.Types.OfType<CompositeType>().Where(IsOwn)];
    private readonly NamedType[] _inputs = [.. schema.Types.Where(type => type.IsInputType && IsOwn(type))];

    private readonly string[] _fieldNames =
    [
        .. schema.Types.OfType<ComplexType>().Where(IsOwn).SelectMany(type => type.Fields).Select(field => field.Name),
    ];

    public string Generate()
    {
        var operations = random.Some(2, "\n", Operation);
        var fragments = random.Maybe(0.8, () => random.Some(3, "\n", FragmentDefinition));
        return $"{operations}\n{fragments}";
    }

    private static bool IsOwn(NamedType type) => !type.IsIntrospectionType;

    private string Operation()
    {
        var (keyword, root) = random.Next(10) switch
        {
            0 => ("mutation", schema.MutationType),
            1 or 2 => ("subscription", schema.SubscriptionType),
            _ => ("query", schema.QueryType),
        };
        var name = random.Pick(["", "A", "B", "C", "D", "E"]);
        var variables = random.Maybe(0.7, () => $"({random.Some(3, ", ", VariableDefinition)})");
        return $"{keyword} {name}{variables} {Applied(0.05)} {SelectionSet(root, 2)}";
    }

    private string VariableDefinition()
    {
        var type = random.Chance(Mistake) ? random.Pick(_composites) : random.Pick(_inputs);
        var written = random.Chance(Mistake) ? "Nothing" : Wrap(type);
        var defaultValue = random.Maybe(0.2, () => " = " + Value(type, 1, mayVary: false));
        return $"{random.Pick(Variables)}: {written}{defaultValue}{random.Maybe(0.03, () => " @onVariable")}";
    }

    private string Wrap(NamedType type) => random.Next(5) switch
    {
        0 => $"[{type}]",
        1 => $"[{type}!]!",
        2 or 3 => $"{type}!",
        _ => $"{type}",
    };

    private string FragmentDefinition()
    {
        var type = random.Pick(_composites);
        var condition = random.Chance(Mistake) ? random.Pick(["Nothing", "Color", "Complex"]) : type.Name;
        var on = random.Chance(Mistake) ? null : type;
        return $"fragment {random.Pick(Fragments)} on {condition} {Applied(0.05)} {SelectionSet(on, 2)}";
    }

    private string SelectionSet(CompositeType? type, int depth)
    {
        return $"{{ {random.Some(3, " ", () => Selection(type, depth))} }}";
    }

    private string Selection(CompositeType? type, int depth)
    {
        switch (random.Next(10))
        {
            case 0:
                return $"...{(random.Chance(Mistake) ? "F9" : random.Pick(Fragments))} {Applied(0.05)} {Deferring()}";
            case 1 or 2 when depth > 0:
                var condition = PickRelated(type);
                var on = random.Chance(0.2) ? "" : $"on {condition}";
                var below = SelectionSet(on.Length == 0 ? type : condition, depth - 1);
                return $"... {on} {Applied(0.05)} {Deferring()} {below}";
            default:
                return Field(type, depth);
        }
    }

    private CompositeType PickRelated(CompositeType? type)
    {
        var related = _composites.Where(other => type is null || other.Overlaps(type)).ToArray();
        return random.Pick(random.Chance(0.1) ? _composites : related);
    }

    private string Field(CompositeType? type, int depth)
    {
        var fields = type is ComplexType complex
            ? complex.Fields.Where(field => depth > 0 || field.Type.CoreType.IsLeafType).ToArray()
            : [];
        var alias = random.Maybe(0.25, () => random.Pick(Aliases) + ": ");
        if (fields.Length == 0 || random.Chance(Mistake))
        {
            return alias + (random.Chance(0.7) ? "__typename" : random.Pick(_fieldNames));
        }

        var field = random.Pick(fields);
        var isComposite = field.Type.CoreType is CompositeType;
        var needsSelection = random.Chance(Mistake) ? !isComposite : isComposite;
        var below = needsSelection ? SelectionSet(field.Type.CoreType as CompositeType, Math.Max(depth - 1, 0)) : "";
        var streaming = random.Maybe(field.Type.NullableType is ListType ? 0.2 : 0.01, () => random.Pick(Streamed));
        return $"{alias}{field.Name}{Arguments(field)} {Applied(0.08)} {streaming} {below}";
    }

    private string Arguments(FieldDefinition field)
    {
        var given = new List<string>();
        foreach (var argument in field.Arguments)
        {
            if (random.Chance(argument.IsRequired ? 0.97 : 0.5))
            {
                given.Add($"{argument.Name}: {Value(argument.Type, 2)}");
            }
        }

        if (random.Chance(Mistake))
        {
            given.Add("stranger: 1");
        }

        if (given.Count > 0 && random.Chance(Mistake))
        {
            given.Add(given[0]);
        }

        return given.Count == 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Value(GraphQLType type, int depth, bool mayVary = true)
    {
        if (mayVary && random.Chance(0.2))
        {
            return random.Pick(Variables);
        }

        if (random.Chance(0.05))
        {
            return random.Pick(["null", "1", "\"s\"", "BROWN", "[]", "{}", "2147483648", "1.5", "true"]);
        }

        return type.NullableType switch
        {
            ListType list when random.Chance(0.8) =>
                $"[{random.Some(3, ", ", () => Value(list.ItemType, depth, mayVary))}]",
            ListType list => Value(list.ItemType, depth, mayVary),
            InputObjectType input => InputObject(input, depth, mayVary),
            EnumType values => random.Pick(values.Values).Name,
            NamedType { Name: "Int" } => random.Pick(["0", "-7", "2147483647"]),
            NamedType { Name: "Float" } => random.Pick(["0", "1.5", "-1e9"]),
            NamedType { Name: "Boolean" } => random.Pick(["true", "false"]),
            NamedType { Name: "ID" } => random.Pick(["1", "\"1\""]),
            NamedType { Name: "String" } => random.Pick(["\"\"", "\"s\""]),
            _ => random.Pick(["1", mayVary ? "{a: [$a, 1]}" : "{a: [2, 1]}", "ANY"]),
        };
    }

    private string InputObject(InputObjectType type, int depth, bool mayVary)
    {
        if (type.IsOneOf && random.Chance(0.9))
        {
            var member = random.Pick(type.Fields);
            return $"{{{member.Name}: {Value(member.Type, depth - 1, mayVary)}}}";
        }

        var fields = type.Fields
            .Where(field => random.Chance(field.IsRequired ? 0.97 : depth <= 0 ? 0.05 : 0.4))
            .Select(field => $"{field.Name}: {Value(field.Type, depth - 1, mayVary)}")
            .Concat(random.Chance(Mistake) ? ["required: true"] : [])
            .Concat(random.Chance(Mistake) ? ["stranger: 1"] : []);
        return $"{{{string.Join(", ", fields)}}}";
    }

    private string Deferring() => random.Maybe(0.15, () => random.Pick(Deferred));

    private string Applied(double probability) => random.Maybe(probability, () => random.Pick(Directives));
}
