using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Pipelines and what they answer.</summary>
public abstract class AggregateContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Theory]
    [InlineData(
        """[{"$match":{"kind":"a"}},{"$sort":{"n":-1}},{"$project":{"n":1,"_id":0}}]""",
        """[{"n":5},{"n":1}]""")]
    [InlineData("""[{"$sort":{"_id":1}},{"$skip":1},{"$limit":1},{"$project":{"_id":1}}]""", """[{"_id":2}]""")]
    [InlineData(
        """[{"$group":{"_id":"$kind","sum":{"$sum":"$n"}}},{"$sort":{"_id":1}}]""",
        """[{"_id":"a","sum":6},{"_id":"b","sum":2.5}]""")]
    [InlineData("""[{"$group":{"_id":null,"n":{"$sum":1},"c":{"$count":{}}}}]""", """[{"_id":null,"n":3,"c":3}]""")]
    [InlineData("""[{"$group":{"_id":"$none","n":{"$sum":1}}}]""", """[{"_id":null,"n":3}]""")]
    [InlineData("""[{"$group":{"_id":"$$REMOVE","n":{"$sum":1}}}]""", """[{"_id":null,"n":3}]""")]
    [InlineData(
        """[{"$sort":{"_id":1}},{"$group":{"_id":1,"avg":{"$avg":"$m"},"min":{"$min":"$n"},"max":{"$max":"$n"}}}]""",
        """[{"_id":1,"avg":null,"min":1,"max":5}]""")]
    [InlineData(
        """
        [{"$sort":{"_id":1}},{"$group":{"_id":1,"f":{"$first":"$n"},"l":{"$last":"$n"},"p":{"$push":"$n"},
         "s":{"$addToSet":"$kind"}}}]
        """,
        """[{"_id":1,"f":1,"l":2.5,"p":[1,5,2.5],"s":["a","b"]}]""")]
    [InlineData(
        """[{"$group":{"_id":{"k":"$kind"},"n":{"$sum":1}}},{"$sort":{"n":-1}},{"$limit":1}]""",
        """[{"_id":{"k":"a"},"n":2}]""")]
    [InlineData(
        """
        [{"$limit":1},{"$project":{"f":{"$literal":[0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1]}}},{"$unwind":"$f"},
         {"$group":{"_id":1,"s":{"$sum":"$f"}}}]
        """,
        """[{"_id":1,"s":1.0}]""")]
    [InlineData("""[{"$sortByCount":"$kind"}]""", """[{"_id":"a","count":2},{"_id":"b","count":1}]""")]
    [InlineData("""[{"$match":{"n":{"$gt":1}}},{"$count":"found"}]""", """[{"found":2}]""")]
    [InlineData("""[{"$match":{"n":99}},{"$count":"found"}]""", "[]")]
    [InlineData(
        """
        [{"$match":{"_id":1}},{"$project":{"_id":0,"inner":{"$objectToArray":"$inner"},"none":{"$objectToArray":"$no"},
         "share":{"$divide":["$n",4]},"exact":{"$divide":[{"$numberDecimal":"1"},4]},"nothing":{"$divide":["$no",2]}}}]
        """,
        """
        [{"inner":[{"k":"v","v":7}],"none":null,"share":0.25,"exact":{"$numberDecimal":"0.25"},"nothing":null}]
        """)]
    [InlineData(
        """
        [{"$match":{"_id":1}},{"$project":{"_id":0,"a":{"$toDouble":"$n"},"b":{"$toDouble":"-1.5e1"},
         "c":{"$toDouble":true},"d":{"$toDouble":{"$date":{"$numberLong":"5"}}},"e":{"$toDouble":"$no"},
         "f":{"$toDouble":{"$numberDecimal":"2.5"}}}}]
        """,
        """[{"a":1.0,"b":-15.0,"c":1.0,"d":5.0,"e":null,"f":2.5}]""")]
    public async Task Grouping_and_order(string pipeline, string expected) => await AssertAsync(pipeline, expected);

    [Theory]
    [InlineData(
        """[{"$match":{"_id":1}},{"$unwind":"$tags"},{"$project":{"tags":1}}]""",
        """[{"_id":1,"tags":"x"},{"_id":1,"tags":"y"}]""")]
    [InlineData(
        """[{"$unwind":{"path":"$tags","includeArrayIndex":"at"}},{"$match":{"_id":1}},{"$project":{"at":1}}]""",
        """[{"_id":1,"at":{"$numberLong":"0"}},{"_id":1,"at":{"$numberLong":"1"}}]""")]
    [InlineData(
        """
        [{"$unwind":{"path":"$tags","preserveNullAndEmptyArrays":true}},{"$project":{"tags":1}},{"$sort":{"_id":-1}},
         {"$limit":2}]
        """,
        """[{"_id":3},{"_id":2}]""")]
    [InlineData(
        """[{"$unwind":"$tags"},{"$group":{"_id":"$tags","n":{"$sum":1}}},{"$sort":{"_id":1}}]""",
        """[{"_id":"x","n":1},{"_id":"y","n":1}]""")]
    [InlineData(
        """[{"$unwind":"$tags"},{"$group":{"_id":"$tags","k":{"$first":"$kind"}}},{"$sort":{"_id":1}},{"$limit":1}]""",
        """[{"_id":"x","k":"a"}]""")]
    [InlineData("""[{"$unwind":"$inner"},{"$group":{"_id":"$inner.v","n":{"$sum":1}}}]""", """[{"_id":7,"n":1}]""")]
    [InlineData(
        """[{"$unwind":"$inner.v"},{"$group":{"_id":"$inner.v","n":{"$sum":"$inner.v"}}}]""",
        """[{"_id":7,"n":7}]""")]
    [InlineData(
        """[{"$facet":{"all":[{"$count":"n"}],"kinds":[{"$sortByCount":"$kind"},{"$limit":1}]}}]""",
        """[{"all":[{"n":3}],"kinds":[{"_id":"a","count":2}]}]""")]
    [InlineData(
        """
        [{"$match":{"_id":1}},{"$lookup":{"from":"other","localField":"tags","foreignField":"tag","as":"found"}},
         {"$project":{"found":1}}]
        """,
        """[{"_id":1,"found":[{"_id":10,"tag":"x"},{"_id":11,"tag":["y","z"]}]}]""")]
    [InlineData(
        """
        [{"$match":{"_id":3}},{"$lookup":{"from":"other","localField":"tags","foreignField":"tag","as":"found"}},
         {"$project":{"found":1}}]
        """,
        """[{"_id":3,"found":[{"_id":12}]}]""")]
    [InlineData(
        """
        [{"$match":{"_id":3}},{"$lookup":{"from":"missing","localField":"n","foreignField":"x","as":"a.b"}},
         {"$project":{"a":1}}]
        """,
        """[{"_id":3,"a":{"b":[]}}]""")]
    public async Task Arrays_facets_and_joins(string pipeline, string expected) =>
        await AssertAsync(pipeline, expected);

    [Theory]
    [InlineData("""{"k":"$kind","_id":0}""", """{"k":"a"}""")]
    [InlineData("""{"o.p":"$inner.v","_id":0}""", """{"o":{"p":7}}""")]
    [InlineData("""{"x":{"$literal":1},"y":{"$concat":["$kind","!"]},"_id":0}""", """{"x":1,"y":"a!"}""")]
    [InlineData("""{"n":1,"big":{"$gt":["$n",3]},"_id":0}""", """{"n":1,"big":false}""")]
    [InlineData(
        """{"t":{"$size":"$tags"},"f":{"$arrayElemAt":["$tags",0]},"l":{"$last":"$tags"},"_id":0}""",
        """{"t":2,"f":"x","l":"y"}""")]
    [InlineData(
        """{"v":{"$ifNull":["$none","$kind"]},"c":{"$cond":[{"$in":["x","$tags"]},"yes","no"]},"_id":0}""",
        """{"v":"a","c":"yes"}""")]
    [InlineData(
        """{"s":{"$add":["$n",2]},"d":{"$subtract":["$n",0.5]},"m":{"$multiply":["$n","$none"]},"_id":0}""",
        """{"s":3,"d":0.5,"m":null}""")]
    [InlineData(
        """{"c":{"$cond":[{"$eq":["$none.n",0]},"none",{"$divide":["$n",4]}]},"_id":0}""",
        """{"c":0.25}""")]
    [InlineData(
        """{"c":{"$cond":[true,1,{"$divide":["$n",0]}]},"v":{"$ifNull":["$n",{"$divide":["$n",0]}]},"_id":0}""",
        """{"c":1,"v":1}""")]
    [InlineData(
        """{"a":{"$and":[false,{"$divide":["$n",0]}]},"o":{"$or":["$n",{"$divide":["$n",0]}]},"_id":0}""",
        """{"a":false,"o":true}""")]
    [InlineData(
        """{"s":{"$add":[]},"p":{"$multiply":[]},"n":{"$add":["$none","x"]},"c":{"$concat":["$none",1]},"_id":0}""",
        """{"s":0,"p":1,"n":null,"c":null}""")]
    [InlineData(
        """
        {"a":{"$add":[1,{"$date":"2026-01-01T00:00:00Z"},999.5]},
         "b":{"$subtract":[{"$date":"2026-01-01T00:00:00Z"},{"$numberDecimal":"1000"}]},
         "c":{"$subtract":[{"$date":"2026-01-01T00:00:01Z"},{"$date":"2026-01-01T00:00:00Z"}]},"_id":0}
        """,
        """
        {"a":{"$date":"2026-01-01T00:00:01.001Z"},"b":{"$date":"2025-12-31T23:59:59Z"},"c":{"$numberLong":"1000"}}
        """)]
    [InlineData(
        """
        {"halves":{"$add":[{"$date":"2026-01-01T00:00:00Z"},0.5,0.5]},
         "before":{"$add":[0.5,0.5,{"$date":"2026-01-01T00:00:00Z"}]},
         "even":{"$add":[{"$date":"2026-01-01T00:00:00Z"},{"$numberDecimal":"0.5"},{"$numberDecimal":"1.5"}]},
         "exact":{"$subtract":[{"$date":"2026-01-01T00:00:00Z"},{"$numberDecimal":"1767225600000.0"}]},"_id":0}
        """,
        """
        {"halves":{"$date":"2026-01-01T00:00:00.002Z"},"before":{"$date":"2026-01-01T00:00:00.001Z"},
         "even":{"$date":"2026-01-01T00:00:00.002Z"},"exact":{"$date":"1970-01-01T00:00:00Z"}}
        """)]
    [InlineData("""{"gone":"$none","too":"$$REMOVE","n":{"$cond":[true,"$$REMOVE",1]},"_id":0}""", "{}")]
    [InlineData("""{"tags":0,"inner":0,"_id":0}""", """{"kind":"a","n":1}""")]
    public async Task Projections_compute(string projection, string expected) =>
        await AssertAsync($$$"""[{"$match":{"_id":1}},{"$project":{{{projection}}}}]""", $"[{expected}]");

    [Theory]
    [InlineData("""{"$add":["x",null]}""", 14)]
    [InlineData("""{"$multiply":[2,{"$date":"2026-01-01T00:00:00Z"}]}""", 14)]
    [InlineData("""{"$subtract":[1,{"$date":"2026-01-01T00:00:00Z"}]}""", 14)]
    [InlineData("""{"$divide":[1,"x"]}""", 14)]
    [InlineData("""{"$concat":["x",1]}""", 16702)]
    [InlineData("""{"$arrayElemAt":["x",0]}""", 28689)]
    [InlineData("""{"$arrayElemAt":["$tags","x"]}""", 28690)]
    [InlineData("""{"$arrayElemAt":["$tags",0.5]}""", 28691)]
    [InlineData(
        """{"$add":[{"$date":"2026-01-01T00:00:00Z"},{"$date":"2026-01-01T00:00:00Z"}]}""", 16612)]
    public async Task An_operator_refuses_what_it_cannot_compute(string expression, int code)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(Command($$$"""[{"$project":{"v":{{{expression}}} } }]"""));

        Assert.Equal(code, reply["code"].ToInt32());
    }

    [Fact]
    public async Task The_cursor_option_is_required()
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync("""{"aggregate":"c","pipeline":[]}""");

        Assert.Equal("FailedToParse", reply["codeName"].AsString);
    }

    [Fact]
    public async Task Results_come_in_batches()
    {
        await using var database = await OpenAsync();

        var first = (await database.RunAsync(
            """{"aggregate":"c","pipeline":[],"cursor":{"batchSize":2}}"""))["cursor"].AsDocument;
        var rest = await database.RunAsync(new BsonBuilder { { "getMore", first["id"] }, { "collection", "c" } });

        Assert.Equal(2, first["firstBatch"].AsArray.CountItems());
        Assert.Equal(1, rest["cursor"].AsDocument["nextBatch"].AsArray.CountItems());
    }

    private static string Command(string pipeline) => $$$"""{"aggregate":"c","pipeline":{{{pipeline}}},"cursor":{}}""";

    private async Task<ContractDatabase> OpenAsync()
    {
        var database = Open();
        await database.InsertAsync(
            "c",
            """{"_id":1,"kind":"a","n":1,"tags":["x","y"],"inner":{"v":7}}""",
            """{"_id":2,"kind":"a","n":5,"tags":[]}""",
            """{"_id":3,"kind":"b","n":2.5}""");
        await database.InsertAsync(
            "other", """{"_id":10,"tag":"x"}""", """{"_id":11,"tag":["y","z"]}""", """{"_id":12}""");
        return database;
    }

    private async Task AssertAsync(string pipeline, string expected)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(Command(pipeline));

        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        var wanted = BsonDocument.ParseJson($$"""{"all":{{expected}}}""")["all"];
        Assert.Equal(wanted.ToString(), reply["cursor"].AsDocument["firstBatch"].ToString());
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class AggregateInProcess(EngineStore store) : AggregateContract<EngineStore>(store);

public sealed class AggregateOverTheWire(WireStore store) : AggregateContract<WireStore>(store);
