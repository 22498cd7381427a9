namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>
/// Makes documents and values as Extended JSON. There are few fields and few values, so that questions hit.
/// </summary>
internal class RandomDocuments(Random random)
{
    private static readonly string[] Texts = ["\"\"", "\"a\"", "\"ab\"", "\"b\"", "\"B\"", "\"剪\"", "\"剪纸\""];

    protected static readonly string[] Fields = ["a", "b", "c"];
    protected static readonly string[] Paths = ["a", "b", "c", "a.b", "a.c", "b.b", "a.b.c"];

    protected int Number(int below) => random.Next(below);

    /// <summary>True once in so many times.</summary>
    protected bool OneIn(int times) => random.Next(times) == 0;

    protected T OneOf<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    protected string List(int most, Func<string> make) =>
        $"[{string.Join(",", Enumerable.Range(0, random.Next(most + 1)).Select(_ => make()))}]";

    protected string ListOfSome(int most, Func<string> make) =>
        $"[{string.Join(",", Enumerable.Range(0, random.Next(most) + 1).Select(_ => make()))}]";

    /// <summary>A document of fields that are each there as often as not.</summary>
    protected string Object(IEnumerable<string> fields, Func<string> make) =>
        $"{{{string.Join(",", fields.Where(_ => !OneIn(3)).Select(field => $"\"{field}\":{make()}"))}}}";

    public string Document(int id)
    {
        var fields = Object(Fields, Value)[1..^1];
        var list = Enumerable.Range(0, Number(4)).Select(_ => Scalar()).Distinct();
        var certain = $"\"key\":{Scalar()},\"list\":[{string.Join(",", list)}],\"parts\":{List(3, Inner)}";
        return $$"""{"_id":{{id}},{{certain}}{{(fields.Length > 0 ? "," : "")}}{{fields}} }""";
    }

    protected string Scalar() => random.Next(12) switch
    {
        < 5 => $"{random.Next(5)}",
        5 => $"{random.Next(4)}.5",
        < 9 => OneOf(Texts),
        9 => OneOf("true", "false"),
        10 => "null",
        _ => $$"""{"$date":"2026-01-0{{random.Next(3) + 1}}T00:00:00Z"}""",
    };

    /// <summary>A scalar other than null.</summary>
    protected string Some()
    {
        var value = Scalar();
        return value == "null" ? "0" : value;
    }

    protected string Value() => random.Next(10) switch
    {
        < 5 => Scalar(),
        < 7 => List(3, Scalar),
        7 => Object(["b", "c"], () => OneIn(3) ? List(2, Scalar) : Scalar()),
        8 => List(3, Inner),
        _ => List(2, () => OneOf(Scalar(), Inner())),
    };

    protected string Inner() => Object(["b", "c"], Scalar);
}
