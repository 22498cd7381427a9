namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>Makes filters of every operator of the dialect, and queries around them.</summary>
internal sealed class RandomFilters(Random random) : RandomDocuments(random)
{
    private static readonly string[] Patterns = ["^a", "b", "^ab$", "剪", "^剪", "^[a-c]$"];

    private static readonly string[] Types =
        ["\"number\"", "\"string\"", "\"bool\"", "\"date\"", "\"array\"", "[\"string\",\"number\"]"];

    private readonly RandomExpressions _expressions = new(random);

    public string Query()
    {
        var sort = OneIn(3) ? "" : $$""","sort":{{Sort()}}""";
        var cut = sort.Length > 0 && OneIn(2) ? $$""","skip":{{Number(3)}},"limit":{{Number(4) + 1}}""" : "";
        var projection = OneIn(3) ? $$""","projection":{{Projection()}}""" : "";
        return $$"""{"filter":{{Filter()}}{{sort}}{{cut}}{{projection}} }""";
    }

    public string Filter() => Number(8) switch
    {
        0 => $$"""{"$or":{{ListOfSome(3, Condition)}} }""",
        1 => $$"""{"$and":{{ListOfSome(3, Condition)}} }""",
        2 => $$"""{"$nor":{{ListOfSome(2, Condition)}} }""",
        3 => $$"""{"$or":[{{Condition()}},{"$and":[{{Condition()}},{{Condition()}}]}]}""",
        _ => Condition(),
    };

    // The id decides where the rest is equal: the order of equals is nobody's promise.
    private string Sort() => $$"""{"key":{{OneOf("1", "-1")}},"_id":{{OneOf("1", "-1")}} }""";

    private string Projection() => Number(5) switch
    {
        0 => """{"_id":0,"a":1}""",
        1 => """{"a":0,"b.b":0}""",
        2 => """{"a.b":1,"c":1}""",
        3 => """{"a.b":0,"a.c":0}""",
        _ => """{"b":1,"_id":0,"a.c":1}""",
    };

    private string Condition() => Number(15) switch
    {
        0 => $$"""{"list":{"$all":{{List(2, Scalar)}} } }""",
        1 => $$"""{"{{Field()}}":{"$size":{{Number(4)}} } }""",
        2 => $$"""{"list":{{Not($$"""{"$elemMatch":{"$gte":{{Some()}},"$lt":{{Some()}} } }""")}} }""",
        3 => $$"""{"{{Field()}}":{{OneOf(Scalar(), List(2, Scalar), Inner())}} }""",
        4 => $$"""{"parts":{{Not($$"""{"$elemMatch":{{Part()}} }""")}} }""",
        5 => $$"""{"{{Field()}}":{"{{OneOf("$eq", "$ne")}}":{{Value()}} } }""",
        6 => $$"""{"{{Field()}}":{"{{OneOf("$in", "$nin")}}":{{List(3, Scalar)}} } }""",
        7 => $$"""{"$expr":{{_expressions.Test(2)}} }""",
        8 => $$"""{"{{(OneIn(3) ? "parts" : "key")}}":{{Not($$"""{"$type":{{OneOf(Types)}} }""")}} }""",
        9 => $$"""{"parts":{"$all":{{ListOfSome(2, () => $$"""{"$elemMatch":{{Part()}} }""")}} } }""",
        _ => $$"""{"{{(OneIn(10) ? OneOf("a.0", "a.1", "a.0.b", "b.0") : OneOf(Paths))}}":{{Operand()}} }""",
    };

    private string Field() => OneOf("a", "b", "c", "list");

    private string Operand() => Number(8) switch
    {
        0 => Some(),
        1 => $$"""{"{{OneOf("$gte", "$gt")}}":{{Some()}},"{{OneOf("$lte", "$lt")}}":{{Some()}} }""",
        _ => Not(Test()),
    };

    private string Test() => Number(8) switch
    {
        < 3 => $$"""{"{{OneOf("$gt", "$gte", "$lt", "$lte")}}":{{Some()}} }""",
        3 => $$"""{"{{OneOf("$eq", "$ne")}}":{{Some()}} }""",
        < 6 => $$"""{"{{OneOf("$in", "$nin")}}":{{List(3, Some)}} }""",
        6 => $$"""{"$exists":{{OneOf("true", "false")}} }""",
        _ => $$"""{"$regex":"{{OneOf(Patterns)}}"{{(OneIn(3) ? ",\"$options\":\"i\"" : "")}} }""",
    };

    private string Part() => Number(3) switch
    {
        0 => $$"""{"b":{{Some()}},"c":{"$gte":{{Some()}} } }""",
        1 => $$"""{"$or":[{"b":{{Some()}} },{"c":{{Some()}} }]}""",
        _ => $$"""{"{{OneOf("b", "c")}}":{"$in":{{List(3, Some)}} } }""",
    };

    private string Not(string test) => OneIn(3) ? $$"""{"$not":{{test}} }""" : test;
}
