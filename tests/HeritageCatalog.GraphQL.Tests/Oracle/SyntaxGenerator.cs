namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Makes up documents of the whole grammar that mean nothing.</summary>
internal sealed class SyntaxGenerator(Random random)
{
    private static readonly string[] Names =
    [
        "a", "b", "_c", "D1", "on", "type", "query", "fragment", "input", "enum", "repeatable", "implements", "extend",
        "aVeryLongNameThatFillsTheLine", "anotherVeryLongNameThatFillsTheLineEvenMore",
    ];

    private static readonly string[] Scalars =
    [
        "0", "-1", "12345678901234567890", "1.5", "-0.0e10", "2E+3", "true", "false", "null", "RED", "\"\"",
        "\"text\"", "\"漆器 😀\"", "\"\\u6F06\\u{1F600}\\uD83D\\uDE00\\n\\t\\\"\\\\\\/\"", "\"\u007F\u0085\"",
        "\"\"\"\"\"\"", "\"\"\"block\"\"\"", "\"\"\"\n    two\n      lines\n\n  \"\"\"", "\"\"\"  a \\\"\"\" b\"\"\"",
        "\"\"\"ends in a quote\\\"\"\"\"\"\"", "\"\"\"\\\"\"\"", "\"\"\"back\\slash\\\n\"\"\"",
    ];

    private static readonly string[] Locations =
    [
        "QUERY", "FIELD", "FRAGMENT_SPREAD", "VARIABLE_DEFINITION", "SCHEMA", "OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", "\n", "\r\n", ",", "\t", " # comment\n", "\uFEFF "];

    public string Generate()
    {
        var document = random.Some(3, " ", () => random.Chance(0.5) ? Executable() : TypeSystem());
        var words = document.Split(' ');
        return string.Concat(words.Select(word => word + random.Pick(Gaps)));
    }

    private string Executable() => random.Next(4) switch
    {
        0 => SelectionSet(3),
        1 => $"{Description()} fragment {FragmentName()} on {Name()} {Directives()} {SelectionSet(3)}",
        _ => $"{Description()} {random.Pick(["query", "mutation", "subscription"])} {random.Maybe(0.6, Name)} " +
            $"{random.Maybe(0.5, VariableDefinitions)} {Directives()} {SelectionSet(3)}",
    };

    private string SelectionSet(int depth) => $"{{ {random.Some(3, " ", () => Selection(depth))} }}";

    private string Selection(int depth)
    {
        var below = depth == 0 ? "" : random.Maybe(0.4, () => SelectionSet(depth - 1));
        return random.Next(8) switch
        {
            0 => $"... {FragmentName()} {Directives()}",
            1 => $"... {random.Maybe(0.6, () => $"on {Name()}")} {Directives()} {SelectionSet(Math.Max(depth - 1, 0))}",
            _ => $"{random.Maybe(0.3, () => Name() + " :")} {Name()} {Arguments()} {Directives()} {below}",
        };
    }

    private string VariableDefinitions() => $"( {random.Some(3, " ", () => $"{Description()} $ {Typed()}")} )";

    private string Typed()
    {
        return $"{Name()} : {Type()} {random.Maybe(0.4, () => $"= {Value(2, true)}")} {Directives(true)}";
    }

    private string TypeSystem()
    {
        var extend = random.Maybe(0.3, () => "extend");
        var head = extend.Length > 0 ? extend : Description();
        return head + " " + random.Next(8) switch
        {
            0 => $"schema {Directives(true)} {{ {random.Some(2, " ", () => $"query : {Name()}")} }}",
            1 => $"scalar {Name()} @ {Name()}",
            2 => $"type {Name()} {Implements()} {Directives(true)} {{ {random.Some(3, " ", Field)} }}",
            3 => $"interface {Name()} {Implements()} {Directives(true)} {{ {random.Some(3, " ", Field)} }}",
            4 => $"union {Name()} {Directives(true)} = {random.Maybe(0.3, () => "|")} {random.Some(3, " | ", Name)}",
            5 => $"enum {Name()} {Directives(true)} {{ {random.Some(3, " ", EnumValue)} }}",
            6 => $"input {Name()} {Directives(true)} {{ {random.Some(3, " ", InputValue)} }}",
            _ when extend.Length > 0 => $"union {Name()} = {Name()}",
            _ => $"directive @ {Name()} {ArgumentDefinitions()} {random.Maybe(0.3, () => "repeatable")} on " +
                random.Some(3, " | ", () => random.Pick(Locations)),
        };
    }

    private string Implements() => random.Maybe(0.4, () => $"implements {random.Some(3, " & ", Name)}");

    private string Field() => $"{Description()} {Name()} {ArgumentDefinitions()} : {Type()} {Directives(true)}";

    private string ArgumentDefinitions() => random.Maybe(0.4, () => $"( {random.Some(3, " ", InputValue)} )");

    private string InputValue() => $"{Description()} {Typed()}";

    private string EnumValue() => $"{Description()} {Name()} {Directives(true)}";

    private string Description() => random.Maybe(0.2, () => random.Pick(Scalars[10..]));

    private string Directives(bool isConstant = false)
    {
        return random.Maybe(0.2, () => random.Some(2, " ", () => $"@ {Name()} {Arguments(isConstant)}"));
    }

    private string Arguments(bool isConstant = false)
    {
        return random.Maybe(0.4, () => $"( {random.Some(4, " ", () => $"{Name()} : {Value(2, isConstant)}")} )");
    }

    private string Value(int depth, bool isConstant) => random.Next(depth == 0 ? 6 : 9) switch
    {
        0 when !isConstant => $"$ {Name()}",
        6 => $"[ {random.Maybe(0.8, () => random.Some(5, " ", () => Value(depth - 1, isConstant)))} ]",
        7 or 8 => $"{{ {random.Maybe(0.8, () => random.Some(4, " ", () => Entry(depth - 1, isConstant)))} }}",
        _ => random.Pick(Scalars),
    };

    private string Entry(int depth, bool isConstant) => $"{Name()} : {Value(depth, isConstant)}";

    private string Type() => random.Next(4) switch
    {
        0 => $"[ {Type()} ]",
        1 => $"{Name()} !",
        2 => $"[ {Name()} ! ] !",
        _ => Name(),
    };

    private string FragmentName() => random.Chance(0.97) ? random.Pick(Names[..4]) : "on";

    private string Name() => random.Pick(Names);
}
