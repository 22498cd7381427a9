namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>Makes pipelines of the dialect's stages.</summary>
internal sealed class RandomPipelines(Random random) : RandomDocuments(random)
{
    private static readonly string[] Joins = ["key", "_id", "list"];

    private readonly RandomFilters _filters = new(random);
    private readonly RandomExpressions _expressions = new(random);

    public string Pipeline() => $"[{string.Join(",", Stages())}]";

    private IEnumerable<string> Stages() => OneIn(20)
        ? ["""{"$count":"n"}"""]
        : OneIn(3) ? Middle() : [$$"""{"$match":{{_filters.Filter()}} }""", .. Middle()];

    private string[] Middle() => Number(15) switch
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
        7 => [Lookup()],
        8 => [$$"""{"{{OneOf("$set", "$addFields")}}":{{NewFields()}} }"""],
        9 => [$$"""{"$unset":{{OneOf("\"a\"", "[\"key\",\"b.c\"]", "\"parts.b\"")}} }"""],
        10 => [$$"""{"$replaceWith":{{NewDocument()}} }"""],
        11 => [$$"""{"$replaceRoot":{"newRoot":{{NewDocument()}} } }"""],
        12 => [$$"""{"$sortByCount":{{Key()}} }"""],
        13 => [Sorted, Group("\"p\":{\"$push\":\"$key\"},\"n\":{\"$count\":{}}")],
        _ => [Sorted, Group("\"f\":{\"$first\":\"$list\"},\"l\":{\"$last\":\"$key\"}")],
    };

    /// <summary>Stages and one behind them that writes into the collection "others".</summary>
    public string Writing()
    {
        string[] stages = [.. OneIn(2) ? [] : (string[])[$$"""{"$match":{{_filters.Filter()}} }"""], Sorted];
        string[] shaping = OneIn(2) ? [] : [$$"""{"$set":{{NewFields()}} }"""];
        return $"[{string.Join(",", [.. stages, .. shaping, Output()])}]";
    }

    private string Output() => OneIn(4) ? """{"$out":"others"}""" : $$"""
        {"$merge":{"into":"others","whenMatched":{{OneOf("\"merge\"", "\"replace\"", "\"keepExisting\"")}},
        "whenNotMatched":"{{OneOf("insert", "discard")}}"{{(OneIn(2) ? ",\"on\":\"_id\"" : "")}} } }
        """;

    private string Lookup() => $$"""
        {"$lookup":{"from":"others","localField":"{{OneOf(Joins[..2])}}","foreignField":"{{OneOf(Joins)}}","as":"found"} }
        """;

    private string NewFields() =>
        $$"""{"fresh":{{_expressions.Made(2)}},"{{OneOf("key", "d.e", "_x")}}":{{_expressions.Test(2)}} }""";

    private string NewDocument() => $$"""{"_id":"$_id","x":{{_expressions.Made(2)}},"y":"${{Name()}}"}""";

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
        _ => $$"""{"x":{{_expressions.Expression(2)}},"y.z":{{_expressions.Expression(1)}} }""",
    };
}
