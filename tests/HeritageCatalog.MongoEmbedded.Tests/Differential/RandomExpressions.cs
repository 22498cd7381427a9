namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>Makes expressions of every operator of the dialect, on fields that have what the operator takes.</summary>
internal sealed class RandomExpressions(Random random) : RandomDocuments(random)
{
    /// <summary>An expression, with others inside it down to some depth.</summary>
    public string Expression(int depth) => Number(depth > 0 ? 17 : 3) switch
    {
        0 => $"\"${OneOf("_id", "key")}\"",
        1 => $$"""{"$literal":{{Scalar()}} }""",
        2 => OneOf("1", "\"a\"", "null", "true"),
        < 6 => Test(depth),
        6 => $$"""{"$cond":[{"$not":[{"$eq":[{{Two(depth - 1)}}]}]},{{Two(depth - 1)}}]}""",
        7 => $$"""{"$cond":{"if":{{Test(depth)}},"then":{{Expression(depth - 1)}},"else":{{Expression(depth - 1)}} } }""",
        8 => $$"""{"$ifNull":["$key",{{Expression(depth - 1)}}]}""",
        9 => $$"""{"{{OneOf("$add", "$multiply", "$subtract")}}":["$_id",{{Number(4)}}]}""",
        10 => $$"""{"$divide":["$_id",{{Number(4) + 1}}]}""",
        11 => $$"""{"$size":"${{OneOf("list", "parts")}}"}""",
        12 => $$"""{"$ifNull":[{"$arrayElemAt":["$list",{{Number(5) - 2}}]},{{Expression(0)}}]}""",
        13 => $$"""{"{{OneOf("$first", "$last")}}":{"$literal":{{ListOfSome(3, Scalar)}} } }""",
        14 => $$"""{"$concat":["x",{{OneOf("\"剪\"", "null", "{\"$literal\":\"b\"}")}},"y"]}""",
        15 => $$"""{"$toDouble":{{OneOf("\"$_id\"", "\"1.5\"", "true", "null")}} }""",
        _ => $$"""{"$objectToArray":{{OneOf("{\"$arrayElemAt\":[\"$parts\",0]}", "{\"x\":\"$key\",\"y\":1}")}} }""",
    };

    /// <summary>An expression or, where it cannot be taken for a projection, a document made of expressions.</summary>
    public string Made(int depth) => OneIn(5) ? Composed(depth) : Expression(depth);

    /// <summary>A document made of expressions.</summary>
    public string Composed(int depth) => $$"""{"x":{{Expression(depth - 1)}},"y":[{{Two(depth - 1)}}]}""";

    /// <summary>An expression that is true or false.</summary>
    public string Test(int depth) => Number(6) switch
    {
        0 or 1 => $$"""{"{{OneOf("$eq", "$ne")}}":[{{Two(depth - 1)}}]}""",
        2 => $$"""{"{{OneOf("$gt", "$gte", "$lt", "$lte")}}":["$_id",{{Number(20)}}]}""",
        3 => $$"""{"{{OneOf("$and", "$or")}}":[{{Certain()}},{{Certain()}}]}""",
        4 => $$"""{"$lt":[{"$size":"$list"},{{Number(3)}}]}""",
        _ => $$"""{"$in":[{{Expression(depth - 1)}},{"$literal":{{List(3, Scalar)}} }]}""",
    };

    private string Certain() => $$"""{"{{OneOf("$gt", "$lte")}}":["$_id",{{Number(20)}}]}""";

    private string Two(int depth) => $"{Expression(depth)},{Expression(depth)}";
}
