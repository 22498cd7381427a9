using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Makes up valid requests for a schema: fragments, merging, conditions, variables in every place.</summary>
internal sealed class RowQueryGenerator(Random random, Schema schema, RowParts parts)
{
    private const int Depth = 4;

    private readonly InputGenerator _inputs = new(random, mistakes: 0.002);
    private readonly List<string> _variables = [];
    private readonly List<string> _values = [];
    private readonly SortedSet<int> _usedFragments = [];
    private readonly (CompositeType On, string Selections)[] _fragments = new (CompositeType, string)[3];
    private int _names;

    /// <param name="random">Decides.</param>
    /// <param name="schema">What is asked.</param>
    /// <param name="parts">What may come later.</param>
    public static RowQuery Generate(Random random, Schema schema, RowParts parts = RowParts.None)
    {
        while (true)
        {
            var query = new RowQueryGenerator(random, schema, parts).Generate();
            if (Validator.Validate(schema, Parser.Parse(query.Source)).Count == 0)
            {
                return query;
            }
        }
    }

    private RowQuery Generate()
    {
        for (var i = 0; i < _fragments.Length; i++)
        {
            var on = random.Pick(Composites());
            _fragments[i] = (on, Selections(on, 2, known: i));
        }

        _usedFragments.Clear();
        var isMutation = random.Chance(0.15);
        var selections = Selections(isMutation ? schema.MutationType! : schema.QueryType, Depth, _fragments.Length);
        var fragments = UsedFragments();
        var kind = isMutation ? "mutation" : "query";
        var definitions = Definitions(selections + fragments);
        return new RowQuery($"{kind} Q{definitions} {selections}{fragments}", $"{{{string.Join(",", _values)}}}");
    }

    private CompositeType[] Composites() =>
        [.. schema.Types.OfType<CompositeType>().Where(type => !type.IsIntrospectionType && !IsRoot(type))];

    private bool IsRoot(CompositeType type) => type == schema.QueryType || type == schema.MutationType;

    // A variable that is defined for a fragment nobody uses would be an unused one.
    private string Definitions(string text)
    {
        var used = _variables.Where(each => text.Contains(each[..each.IndexOf(':')] + " ", StringComparison.Ordinal));
        return used.Any() ? $"({string.Join(", ", used)})" : "";
    }

    private string UsedFragments()
    {
        var text = "";
        for (var i = _fragments.Length - 1; i >= 0; i--)
        {
            var (on, selections) = _fragments[i];
            if (_usedFragments.Contains(i))
            {
                text += $" fragment F{i} on {on.Name} {selections}";
                _usedFragments.UnionWith(Enumerable.Range(0, i).Where(other => selections.Contains($"...F{other} ")));
            }
        }

        return text;
    }

    private string Selections(CompositeType type, int depth, int known)
    {
        return $"{{ {random.Some(depth == Depth ? 6 : 4, " ", () => Selection(type, depth, known))} }}";
    }

    private string Selection(CompositeType type, int depth, int known) => random.Next(10) switch
    {
        0 => $"... {Deferral(type)}{Conditions()}{Selections(type, depth - 1, known)}",
        1 or 2 when !IsRoot(type) => InlineFragment(type, depth, known),
        3 when !IsRoot(type) && FindFragment(type, known) is { } fragment =>
            $"...F{fragment} {Deferral(type)}{Conditions()}",
        4 => $"{Alias(0.2)}__typename {Conditions()}",
        _ when type is ComplexType { Fields: var fields } => Field(random.Pick(fields), depth, known),
        _ => InlineFragment(type, depth, known),
    };

    private string InlineFragment(CompositeType type, int depth, int known)
    {
        var on = random.Pick(Array.FindAll(Composites(), other => other.Overlaps(type)));
        return depth <= 0
            ? "__typename "
            : $"... on {on.Name} {Deferral(type)}{Conditions()}{Selections(on, depth - 1, known)}";
    }

    private int? FindFragment(CompositeType type, int known)
    {
        var number = random.Next(_fragments.Length);
        if (number >= known || !_fragments[number].On.Overlaps(type))
        {
            return null;
        }

        _usedFragments.Add(number);
        return number;
    }

    private string Field(FieldDefinition field, int depth, int known)
    {
        var isComposite = field.Type.CoreType is CompositeType;
        if (isComposite && depth <= 0)
        {
            return "__typename ";
        }

        var below = isComposite ? Selections((CompositeType)field.Type.CoreType, depth - 1, known) : "";
        var streaming = random.Maybe(parts == RowParts.DeferredAndStreamed && field.Type.NullableType is ListType ? 0.3 : 0, Streaming);
        var alias = Alias(streaming.Length > 0 ? 1 : field.Arguments.Length > 0 ? 0.9 : 0.15);
        return $"{alias}{field.Name}{Arguments(field)} {streaming}{Conditions()}{below}";
    }

    private string Alias(double probability) => random.Maybe(probability, () => $"a{_names++}: ");

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired || random.Chance(0.7)).ToArray();
        return given.Length == 0
            ? ""
            : $"({string.Join(", ", given.Select(each => $"{each.Name}: {_inputs.Literal(each.Type, Variable)} "))})";
    }

    // Root fields of a mutation run one after another, so none can be put off.
    private string Deferral(CompositeType type)
    {
        return random.Maybe(
            parts != RowParts.None && type != schema.MutationType ? 0.4 : 0,
            () => $"@defer{InParts(random.Maybe(0.2, DeferCondition))} ");
    }

    private string Streaming()
    {
        var condition = random.Maybe(0.2, DeferCondition);
        var count = random.Next(8) switch
        {
            < 4 => $"initialCount: {random.Next(4)} ",
            4 => $"initialCount: {CountVariable(mayBeNull: condition.Length == 0)} ",
            5 when random.Chance(0.1) => "initialCount: -1 ",
            _ => "",
        };
        return $"@stream{InParts(count + condition)} ";
    }

    private string DeferCondition() => $"if: {random.Pick([Condition(), OmittedCondition()])} ";

    private string InParts(string others)
    {
        var arguments = others + random.Maybe(0.5, () => $"label: \"L{_names++}\" ");
        return arguments.Length == 0 ? "" : $"({arguments})";
    }

    // The oracle finds a count that is null wrong even where nothing is streamed.
    private string CountVariable(bool mayBeNull)
    {
        var name = $"v{_names++}";
        _variables.Add($"${name}: Int{random.Pick(["!", "! = 1", " = 2", ""])}");
        var isRequired = _variables[^1].EndsWith('!');
        if (isRequired || random.Chance(0.5))
        {
            _values.Add($"\"{name}\":{(isRequired || !mayBeNull || random.Chance(0.9) ? random.Next(3) : "null")}");
        }

        return $"${name}";
    }

    // What is left out where a directive has a default takes the default.
    private string OmittedCondition()
    {
        var name = $"v{_names++}";
        _variables.Add($"${name}: Boolean");
        return $"${name}";
    }

    private string Conditions()
    {
        return random.Maybe(0.08, () => $"@skip(if: {Condition()} ) ")
            + random.Maybe(0.08, () => $"@include(if: {Condition()} ) ");
    }

    private string Condition()
    {
        if (random.Chance(0.3))
        {
            return random.Pick(["true", "false"]);
        }

        var name = $"v{_names++}";
        _variables.Add($"${name}: Boolean{random.Pick(["!", "! = true", " = false"])}");
        _values.Add($"\"{name}\":{random.Pick(["true", "false"])}");
        return $"${name}";
    }

    private string? Variable(GraphQLType type) => random.Chance(0.3) ? NewVariable(type) : null;

    private string NewVariable(GraphQLType type)
    {
        var name = $"v{_names++}";
        var strict = random.Chance(0.3) ? type.AsNonNull() : type;
        var hasDefault = random.Chance(0.3);
        var declared = hasDefault && random.Chance(0.5) ? strict.NullableType : strict;
        var written = hasDefault ? $" = {_inputs.Literal(strict.IsNonNull ? strict : declared)}" : "";
        _variables.Add($"${name}: {declared}{written}");
        if (random.Chance(declared.IsNonNull && !hasDefault ? 0.995 : 0.6))
        {
            _values.Add($"\"{name}\":{_inputs.Json(declared)}");
        }

        return $"${name} ";
    }
}
