namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Makes up schemas with all kinds of types, all wrappings, arguments, defaults and covariant fields.</summary>
internal sealed class RowSchemaGenerator(Random random)
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID"];
    private static readonly string[] Wrappings =
        ["{0}", "{0}", "{0}!", "[{0}]", "[{0}!]", "[{0}]!", "[{0}!]!", "[[{0}]]", "[[{0}!]!]!", "[[{0}]!]"];

    private readonly int _objects = random.Next(3, 7);
    private readonly int _interfaces = random.Next(1, 4);
    private readonly int _unions = random.Next(1, 3);
    private readonly int _enums = random.Next(1, 3);
    private readonly int _inputs = random.Next(1, 4);
    private readonly List<Field[]> _interfaceFields = [];

    private readonly record struct Field(string Name, string Arguments, string Type)
    {
        public override string ToString() => $"  {Name}{Arguments}: {Type}\n";
    }

    public string Generate()
    {
        return string.Concat(
            Each(_enums, i => $"enum E{i} {{ {Join(random.Next(1, 4), " ", value => $"V{i}{value}")} }}\n"),
            Each(_inputs, i => $"input In{i} {{ {InputFields(i, mayBeRequired: true)} }}\n"),
            $"input One @oneOf {{ {InputFields(_inputs, mayBeRequired: false)} }}\n",
            Each(_interfaces, Interface),
            Each(_objects, Object),
            Each(_unions, i => $"union U{i} = T{i} | T{_objects - 1}\n"),
            $"type Query {{\n{Roots('q')}}}\n",
            $"type Mutation {{\n{Roots('m')}}}\n");
    }

    private static string Join(int count, string separator, Func<int, string> make)
    {
        return string.Join(separator, Enumerable.Range(0, count).Select(make));
    }

    private static string Each(int count, Func<int, string> make) => Join(count, "", make);

    private string Interface(int number)
    {
        var inherited = number > 0 && random.Chance(0.5) ? _interfaceFields[number - 1] : [];
        var own = Enumerable.Range(0, random.Next(1, 4)).Select(i => NewField($"i{number}{(char)('a' + i)}"));
        _interfaceFields.Add([.. inherited, .. own]);
        return Written($"interface I{number}{Implements([.. ParentsOf(number)])}", _interfaceFields[number]);
    }

    // An interface that has the fields of the one before it implements it.
    private IEnumerable<int> ParentsOf(int number)
    {
        for (; number > 0 && _interfaceFields[number].Any(field => field.Name.StartsWith($"i{number - 1}")); number--)
        {
            yield return number - 1;
        }
    }

    private string Object(int number)
    {
        var chosen = Enumerable.Range(0, _interfaces).Where(i => i == number % _interfaces || random.Chance(0.3));
        int[] interfaces = [.. chosen.SelectMany(i => ParentsOf(i).Prepend(i)).Distinct()];
        var inherited = interfaces.SelectMany(i => _interfaceFields[i]).DistinctBy(field => field.Name).Select(Narrow);
        var own = Enumerable.Range(0, random.Next(1, 5)).Select(i => NewField($"t{number}{(char)('a' + i)}"));
        return Written($"type T{number}{Implements(interfaces)}", [.. inherited, .. own]);
    }

    private Field Narrow(Field field)
    {
        return field.Type.EndsWith('!') || random.Chance(0.7) ? field : field with { Type = field.Type + "!" };
    }

    private static string Implements(int[] interfaces)
    {
        return interfaces.Length == 0 ? "" : $" implements {string.Join(" & ", interfaces.Select(i => $"I{i}"))}";
    }

    private static string Written(string head, Field[] fields) => $"{head} {{\n{string.Concat(fields)}}}\n";

    private string Roots(char prefix)
    {
        return string.Concat(
            Each(_objects, i => $"  {prefix}t{i}: {Wrap($"T{i}")}\n"),
            Each(_interfaces, i => $"  {prefix}i{i}: {Wrap($"I{i}")}\n"),
            Each(_unions, i => $"  {prefix}u{i}: {Wrap($"U{i}")}\n"),
            Each(3, i => NewField($"{prefix}{i}").ToString()));
    }

    private Field NewField(string name)
    {
        var hasArguments = random.Chance(0.3);
        var arguments = hasArguments ? $"({Join(random.Next(1, 4), ", ", i => InputField($"x{i}", 9))})" : "";
        return new Field(name, arguments, hasArguments && random.Chance(0.8) ? "String" : Wrap(OutputName()));
    }

    private string OutputName() => random.Next(8) switch
    {
        0 => $"E{random.Next(_enums)}",
        1 => $"I{random.Next(_interfaces)}",
        2 => $"U{random.Next(_unions)}",
        3 or 4 => $"T{random.Next(_objects)}",
        _ => random.Pick(Scalars),
    };

    private string InputFields(int number, bool mayBeRequired)
    {
        return Join(random.Next(1, 5), " ", i => mayBeRequired
            ? InputField($"{(char)('a' + i)}", number)
            : $"{(char)('a' + i)}: {Wrap(InputName(number)).TrimEnd('!')}");
    }

    private string InputField(string name, int inputs)
    {
        var core = InputName(inputs);
        var type = Wrap(core);
        var literal = core[0] is 'O' || core.StartsWith("In") && core != "Int" ? null : Literal(core, type);
        return $"{name}: {type}{(literal is null || random.Chance(0.6) ? "" : $" = {literal}")}";
    }

    // Input objects hold those before them, so that none needs itself.
    private string InputName(int inputs) => random.Next(8) switch
    {
        0 => $"E{random.Next(_enums)}",
        1 or 2 when Math.Min(inputs, _inputs) is > 0 and var known => $"In{random.Next(known)}",
        3 when inputs > _inputs => "One",
        _ => random.Pick(Scalars),
    };

    private string Literal(string core, string type)
    {
        var value = core switch
        {
            "Int" => random.Pick(["0", "-7", "2147483647"]),
            "Float" => random.Pick(["1", "0.5", "-1e3"]),
            "String" => "\"d\"",
            "ID" => random.Pick(["\"id\"", "12"]),
            "Boolean" => "true",
            _ => $"V{core[1]}0",
        };
        return type.EndsWith('!') ? value : random.Chance(0.2) ? "null" : type[0] == '[' ? $"[{value}]" : value;
    }

    private string Wrap(string name) => string.Format(null, random.Pick(Wrappings), name);
}
