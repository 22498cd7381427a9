namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>Makes updates of every operator of the dialect.</summary>
internal sealed class RandomUpdates(Random random) : RandomDocuments(random)
{
    private readonly RandomExpressions _expressions = new(random);

    /// <summary>The fields of a question: <c>"change"</c>, and <c>"filters"</c> where it names items of arrays.</summary>
    public string Question() => Number(6) switch
    {
        0 => $"\"change\":[{string.Join(",", Enumerable.Range(0, Number(2) + 1).Select(_ => Stage()))}]",
        1 => OnItems(),
        _ => $"\"change\":{Update()}",
    };

    private string Update()
    {
        var operators = Enumerable.Range(0, Number(2) + 1).Select(_ => Operator()).DistinctBy(pair => pair.Name);
        return $"{{{string.Join(",", operators.Select(pair => $"\"{pair.Name}\":{pair.Operand}"))}}}";
    }

    private string Stage() => Number(4) switch
    {
        0 => $$"""{"$unset":{{OneOf("\"a\"", "[\"b\",\"c\"]")}} }""",
        1 => """{"$project":{"a":1,"key":1,"list":1,"parts":1}}""",
        2 => $$"""
            {"$replaceWith":{"_id":"$_id","key":{{_expressions.Expression(1)}},"list":"$list","parts":"$parts"} }
            """,
        _ => $$"""
            {"$set":{"fresh":{{_expressions.Expression(2)}},"made":{{_expressions.Composed(2)}},
            "d.e":{{_expressions.Test(2)}} } }
            """,
    };

    private string OnItems() => Number(4) switch
    {
        0 => $$"""
            "change":{"$set":{"list.$[]":{{Scalar()}} } }
            """,
        1 => $$"""
            "change":{"{{OneOf("$set", "$min", "$max")}}":{"list.$[x]":{{Some()}} } },"filters":[{"x":{{Held()}} }]
            """,
        2 => $$"""
            "change":{"$set":{"parts.$[].{{OneOf("b", "d")}}":{{Scalar()}} } }
            """,
        _ => $$"""
            "change":{"{{OneOf("$set", "$unset")}}":{"parts.$[p].c":{{Scalar()}} } },"filters":[{"p.b":{{Held()}} }]
            """,
    };

    private string Held() => $$"""{"{{OneOf("$gte", "$lt", "$eq", "$ne")}}":{{Some()}} }""";

    private (string Name, string Operand) Operator() => Number(14) switch
    {
        < 2 => ("$set", On(Value)),
        2 => ("$unset", On(() => "\"\"")),
        3 => ("$inc", On(() => OneOf("1", "-2", "0.5"))),
        4 => ("$push", On(() => OneIn(2) ? Scalar() : Each())),
        5 => ("$addToSet", On(["list", "fresh", "d.b"], OneIn(2) ? Scalar() : $$"""{"$each":[{{Scalar()}}]}""")),
        6 => ("$pull", OneIn(3) ? On(["parts"], $$"""{"b":{{Scalar()}} }""") : On(["a", "list"], Pulled())),
        7 => ("$min", On(["key", "fresh"], Scalar())),
        8 => ("$push", On(["list"], Kept())),
        9 => ("$mul", On(() => OneOf("2", "-3", "0.5"))),
        10 => ("$pop", On(["list", "a"], OneOf("1", "-1"))),
        11 => ("$pullAll", On(["list", "a"], List(2, Scalar))),
        12 => ("$rename", $$"""{"{{OneOf("key", "b", "none")}}":"{{OneOf("fresh", "d.c")}}"}"""),
        _ => ("$max", On(["key", "fresh"], Scalar())),
    };

    private string On(string[] fields, string operand) => $$"""{"{{OneOf(fields)}}":{{operand}} }""";

    private string On(Func<string> make) => $$"""{"{{Path()}}":{{make()}} }""";

    private string Path() => OneIn(6) ? OneOf("a.0", "a.2", "b.0.c", "d.b") : OneOf(Paths);

    private string Each()
    {
        var position = OneIn(2) ? $$""","$position":{{OneOf("0", "1", "-1", "9")}}""" : "";
        return $$"""{"$each":{{List(2, Scalar)}}{{position}} }""";
    }

    // Of scalars in an array that is there: in a new one mingo keeps all as they come, and it orders documents in a
    // way of its own.
    private string Kept()
    {
        var sort = OneIn(2) ? $$""","$sort":{{OneOf("1", "-1")}}""" : "";
        var slice = OneIn(2) ? $$""","$slice":{{OneOf("0", "1", "2", "-2")}}""" : "";
        return $$"""{"$each":{{List(2, Scalar)}}{{sort}}{{slice}} }""";
    }

    private string Pulled() => Number(3) switch
    {
        0 => $$"""{"$gte":{{Some()}} }""",
        1 => $$"""{"$in":{{List(2, Scalar)}} }""",
        _ => Scalar(),
    };
}
