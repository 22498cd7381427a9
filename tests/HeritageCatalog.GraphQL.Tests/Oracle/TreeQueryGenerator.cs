using System.Globalization;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Makes up valid documents for <see cref="TreeSchema"/>, with the variables that they use.</summary>
internal sealed class TreeQueryGenerator(Random random)
{
    private const int Depth = 4;

    private static readonly string[] Leaves = ["t", "tx", "__typename"];
    private static readonly string[] Composites = ["n", "nx", "l", "lx", "xl", "xlx"];
    private static readonly string[] Types = ["Odd", "Even", "Item"];
    private static readonly string[] Arguments =
    [
        "i: 7", "i: null", "i: $i", "i: $or", "x: 5", "x: $or", "l: 1", "l: [1, null]", "l: [$i, 2]", "l: $l",
        "f: 2", "f: 1.5", "o: {}", "o: null", "o: $o", "o: { a: $i, b: \"x\" }",
        "o: { c: { d: HIGH, b: [] }, a: null }", "o: { c: $o, e: false }",
    ];

    private int _aliases;

    /// <summary>The document, a line break, and the variables as JSON.</summary>
    public string Generate()
    {
        var number = random.Next(1000).ToString(CultureInfo.InvariantCulture);
        return "query Q($yes: Boolean! = true, $no: Boolean = false, $i: Int, $l: [Int], $o: Options, $or: Int = 8) { "
            + $"root(number: {number}) {Selections(Depth)} used: __typename @skip(if: $yes) @include(if: $no) "
            + "u: root(number: 1) @skip(if: true) { "
            + "...F a: echo(i: $i) b: echo(l: $l) c: echo(o: $o) d: echo(i: $or) } } "
            + $"fragment F on Item {Selections(1)}\n{Variables()}";
    }

    private string Selections(int depth, string type = "Item")
    {
        return $"{{ {random.Some(4, " ", () => Selection(depth, type))} }}";
    }

    private string Selection(int depth, string type) => random.Next(10) switch
    {
        0 => Fragment(depth, type),
        1 when depth > 1 => $"...F {Directives()}",
        2 => $"e{_aliases++}: echo({Argument()}) {Directives()}",
        < 6 when depth > 0 => $"{Alias()}{random.Pick(Composites)} {Directives()} {Selections(depth - 1)}",
        _ => $"{Alias()}{random.Pick(Leaves)} {Directives()}",
    };

    private string Fragment(int depth, string type)
    {
        // An Odd is never an Even.
        var inner = type == "Item" ? random.Pick(Types) : random.Pick([type, "Item"]);
        return $"... on {inner} {Directives()} {Selections(depth, inner)}";
    }

    private string Argument()
    {
        var first = random.Pick(Arguments);
        var second = random.Pick(Arguments);
        return first[0] == second[0] ? first : $"{first}, {second}";
    }

    private string Alias() => random.Maybe(0.3, () => $"a{_aliases++}: ");

    private string Directives()
    {
        return random.Maybe(0.15, () => $"@skip(if: {random.Pick(["true", "false", "$yes", "$no"])}) ")
            + random.Maybe(0.15, () => $"@include(if: {random.Pick(["true", "false", "$yes", "$no"])})");
    }

    private string Variables()
    {
        var entries = new[]
        {
            Variable("yes", "true", "false"),
            Variable("no", "true", "false"),
            Variable("i", "1", "null", "2.0", "3", "4", "\"x\""),
            Variable("l", "1", "null", "[]", "[1,null]", "[1,2]", "[[1]]"),
            Variable("or", "1", "null", "9"),
            Variable(
                "o", "{}", "null", """{"a":2}""", """{"b":"y","c":{"d":"LOW"}}""", """{"b":["p","q"],"e":false}""",
                """{"d":"MIDDLE"}""", """{"z":1}""", """{"b":[null]}""", """{"e":null}"""),
        };
        return $"{{{string.Join(",", entries.Where(entry => entry.Length > 0))}}}";
    }

    private string Variable(string name, params string[] values)
    {
        return random.Maybe(0.4, () => $"\"{name}\":{random.Pick(values)}");
    }
}
