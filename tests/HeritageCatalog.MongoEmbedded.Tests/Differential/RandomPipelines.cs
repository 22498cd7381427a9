namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>Makes pipelines of the dialect's stages.</summary>
internal sealed class RandomPipelines(Random random) : RandomDocuments(random)
{
    private readonly RandomFilters _filters = new(random);

    public string Pipeline() => $"[{string.Join(",", Stages())}]";

    private IEnumerable<string> Stages() => OneIn(20)
        ? ["""{"$count":"n"}"""]
        : OneIn(3) ? Middle() : [$$"""{"$match":{{_filters.Filter()}} }""", .. Middle()];

    private string[] Middle() => Number(9) switch
    {
        < 2 => [Group(Accumulators())],
        2 => [Sorted, $$"""{"$skip":{{Number(3)}} }""", $$"""{"$limit":{{Number(3) + 1}} }"""],
        3 => [$$"""{"$project":{{Projection()}} }"""],
        4 => [Unwind()],
        5 => [Unwind(), Group(Accumulators())],
        6 =>
        [
            $$"""
            {"$facet":{"all":[{{Group("\"n\":{\"$sum\":1}")}}],
             "some":[{{Sorted}},{"$limit":2},{"$project":{"a":1} }] } }
            """,
        ],
        7 => ["""{"$lookup":{"from":"others","localField":"key","foreignField":"list","as":"found"}}"""],
        _ => [Sorted, Group("\"f\":{\"$first\":\"$list\"},\"l\":{\"$last\":\"$key\"}")],
    };

    private string Group(string accumulators) => $$"""{"$group":{"_id":{{Key()}},{{accumulators}} } }""";

    private static string Sorted => """{"$sort":{"_id":1}}""";

    private string Name() => OneOf(Fields);

    private string Key() => Number(4) switch
    {
        0 => "null",
        1 => $$"""{"x":"${{Name()}}"}""",
        _ => $"\"${OneOf(Paths)}\"",
    };

    private string Accumulators() => $$"""
        "n":{"$sum":1},"s":{"$sum":"${{Name()}}"},"v":{"$avg":"${{Name()}}"},"x":{"$max":"$key"},"i":{"$min":"$key"},
        "set":{"$addToSet":"${{OneOf("key", "list")}}"}
        """;

    private string Unwind() => OneIn(2)
        ? $$"""{"$unwind":"${{OneOf("parts", "list")}}"}"""
        : $$"""{"$unwind":{"path":"${{Name()}}","preserveNullAndEmptyArrays":true} }""";

    private string Projection() => Number(4) switch
    {
        0 => """{"a":1,"b.c":1}""",
        1 => """{"_id":0,"a.b":0}""",
        2 => $$"""{"x":"${{OneOf(Paths)}}","y":{"$ifNull":["${{OneOf(Paths)}}","$list"]} }""",
        _ => $$"""{"x":{{Expression(2)}},"y.z":{{Expression(1)}} }""",
    };

    private string Expression(int depth) => Number(depth > 0 ? 11 : 3) switch
    {
        0 => $"\"${OneOf("_id", "key")}\"",
        1 => $$"""{"$literal":{{Scalar()}} }""",
        2 => OneOf("1", "\"a\"", "null", "true"),
        < 5 => $$"""{"{{OneOf("$eq", "$ne")}}":[{{Two(depth - 1)}}]}""",
        5 => $$"""{"{{OneOf("$gt", "$gte", "$lt", "$lte")}}":["$_id",{{Number(20)}}]}""",
        6 => $$"""{"{{OneOf("$and", "$or")}}":[{{Two(depth - 1)}}]}""",
        7 => $$"""{"$cond":[{"$not":[{"$eq":[{{Two(depth - 1)}}]}]},{{Two(depth - 1)}}]}""",
        8 => $$"""{"$ifNull":["$key",{{Expression(depth - 1)}}]}""",
        9 => $$"""{"{{OneOf("$add", "$multiply", "$subtract")}}":["$_id",{{Number(4)}}]}""",
        _ => $$"""{"$in":[{{Expression(depth - 1)}},{"$literal":{{List(3, Scalar)}} }]}""",
    };

    private string Two(int depth) => $"{Expression(depth)},{Expression(depth)}";
}
