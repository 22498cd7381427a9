namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Which documents a filter means.</summary>
public abstract class FilterContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1.0}""", true)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("""{"a":1}""", """{"a":"1"}""", false)]
    [InlineData("""{"a":[1,2]}""", """{"a":2}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,2]}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    [InlineData("""{"a":[[1,2]]}""", """{"a":[1,2]}""", true)]
    [InlineData("""{"a":[[1]]}""", """{"a":1}""", false)]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"b":1,"c":2}}""", true)]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"c":2,"b":1}}""", false)]
    [InlineData("""{"a":1}""", """{"a":{"$eq":1}}""", true)]
    [InlineData("""{"a":1}""", "{}", true)]
    [InlineData("""{"a":1,"b":2}""", """{"a":1,"b":3}""", false)]
    public Task Equality(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("{}", """{"a":null}""", true)]
    [InlineData("""{"a":null}""", """{"a":null}""", true)]
    [InlineData("""{"a":1}""", """{"a":null}""", false)]
    [InlineData("""{"a":[]}""", """{"a":null}""", false)]
    [InlineData("""{"a":[null]}""", """{"a":null}""", true)]
    [InlineData("""{"a":4}""", """{"a.b":null}""", true)]
    [InlineData("""{"a":[]}""", """{"a.b":null}""", false)]
    [InlineData("""{"a":[1]}""", """{"a.b":null}""", false)]
    [InlineData("""{"a":[{"b":1},{"c":1}]}""", """{"a.b":null}""", true)]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", """{"a.b":null}""", false)]
    [InlineData("{}", """{"a":{"$gte":null}}""", true)]
    [InlineData("{}", """{"a":{"$gt":null}}""", false)]
    [InlineData("{}", """{"a":{"$ne":null}}""", false)]
    [InlineData("""{"a":0}""", """{"a":{"$ne":null}}""", true)]
    [InlineData("{}", """{"a":{"$in":[1,null]}}""", true)]
    [InlineData("{}", """{"a":{"$nin":[1,null]}}""", false)]
    [InlineData("{}", """{"a":{"$ne":1}}""", true)]
    public Task Null_and_missing(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":5}""", """{"a":{"$gt":4}}""", true)]
    [InlineData("""{"a":5}""", """{"a":{"$gt":5}}""", false)]
    [InlineData("""{"a":5}""", """{"a":{"$gte":5}}""", true)]
    [InlineData("""{"a":5}""", """{"a":{"$lt":5.5}}""", true)]
    [InlineData("""{"a":5}""", """{"a":{"$lte":4}}""", false)]
    [InlineData("""{"a":"5"}""", """{"a":{"$gt":4}}""", false)]
    [InlineData("""{"a":5}""", """{"a":{"$gt":"4"}}""", false)]
    [InlineData("""{"a":"b"}""", """{"a":{"$gt":"a"}}""", true)]
    [InlineData("""{"a":[1,10]}""", """{"a":{"$gt":5,"$lt":7}}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":{"$gt":5}}""", false)]
    [InlineData("""{"a":{"$numberDouble":"NaN"}}""", """{"a":{"$lt":5}}""", false)]
    [InlineData("""{"a":{"$numberDouble":"NaN"}}""", """{"a":{"$lte":{"$numberDouble":"NaN"}}}""", true)]
    [InlineData("""{"a":{"$numberDouble":"NaN"}}""", """{"a":{"$numberDouble":"NaN"}}""", true)]
    [InlineData("""{"a":5}""", """{"a":{"$lte":{"$numberDouble":"NaN"}}}""", false)]
    [InlineData("""{"a":"x"}""", """{"a":{"$lt":{"$maxKey":1}}}""", true)]
    [InlineData("""{"a":true}""", """{"a":{"$gt":false}}""", true)]
    [InlineData(
        """{"a":{"$date":"2026-01-02T00:00:00Z"}}""",
        """{"a":{"$gte":{"$date":"2026-01-01T00:00:00Z"}}}""",
        true)]
    public Task Order_within_a_type_bracket(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":{"b":1}}""", """{"a.b":1}""", true)]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", """{"a.b":2}""", true)]
    [InlineData("""{"a":[{"b":[1,2]}]}""", """{"a.b":2}""", true)]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", """{"a.0.b":1}""", true)]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", """{"a.0.b":2}""", false)]
    [InlineData("""{"a":[5,6]}""", """{"a.1":6}""", true)]
    [InlineData("""{"a":{"1":6}}""", """{"a.1":6}""", true)]
    [InlineData("""{"a":[[{"b":1}]]}""", """{"a.b":1}""", false)]
    [InlineData("""{"a":[{"b":1,"c":2},{"b":3,"c":4}]}""", """{"a.b":1,"a.c":4}""", true)]
    public Task Dotted_paths(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":2}""", """{"a":{"$in":[1,2]}}""", true)]
    [InlineData("""{"a":3}""", """{"a":{"$in":[1,2]}}""", false)]
    [InlineData("""{"a":[3,2]}""", """{"a":{"$in":[1,2]}}""", true)]
    [InlineData("""{"a":[1]}""", """{"a":{"$in":[[1]]}}""", true)]
    [InlineData("""{"a":"abc"}""", """{"a":{"$in":[{"$regularExpression":{"pattern":"^a","options":""}}]}}""", true)]
    [InlineData("""{"a":1}""", """{"a":{"$in":[]}}""", false)]
    [InlineData("""{"a":1}""", """{"a":{"$nin":[]}}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":{"$nin":[2]}}""", false)]
    [InlineData("""{"a":null}""", """{"a":{"$exists":true}}""", true)]
    [InlineData("{}", """{"a":{"$exists":true}}""", false)]
    [InlineData("{}", """{"a":{"$exists":false}}""", true)]
    [InlineData("""{"a":[{"b":1},{}]}""", """{"a.b":{"$exists":false}}""", false)]
    [InlineData("""{"a":[1,2]}""", """{"a":{"$size":2}}""", true)]
    [InlineData("""{"a":[[1,2]]}""", """{"a":{"$size":2}}""", false)]
    [InlineData("""{"a":"xy"}""", """{"a":{"$size":2}}""", false)]
    [InlineData("""{"a":[1,2,3]}""", """{"a":{"$all":[1,3]}}""", true)]
    [InlineData("""{"a":[1,2]}""", """{"a":{"$all":[1,3]}}""", false)]
    [InlineData("""{"a":1}""", """{"a":{"$all":[1]}}""", true)]
    [InlineData("""{"a":[1]}""", """{"a":{"$all":[]}}""", false)]
    [InlineData(
        """{"a":[{"b":1},{"b":2}]}""",
        """{"a":{"$all":[{"$elemMatch":{"b":1}},{"$elemMatch":{"b":2}}]}}""",
        true)]
    public Task Sets_existence_and_size(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":[{"b":1,"c":4},{"b":3,"c":2}]}""", """{"a":{"$elemMatch":{"b":1,"c":2}}}""", false)]
    [InlineData("""{"a":[{"b":1,"c":2}]}""", """{"a":{"$elemMatch":{"b":1,"c":2}}}""", true)]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"$elemMatch":{"b":1}}}""", false)]
    [InlineData("""{"a":[1,10]}""", """{"a":{"$elemMatch":{"$gt":5,"$lt":7}}}""", false)]
    [InlineData("""{"a":[1,6]}""", """{"a":{"$elemMatch":{"$gt":5,"$lt":7}}}""", true)]
    [InlineData("""{"a":[1,6]}""", """{"a":{"$elemMatch":{"$not":{"$lt":7}}}}""", false)]
    [InlineData("""{"a":[{"b":1},{"b":9}]}""", """{"a":{"$elemMatch":{"$or":[{"b":9},{"b":8}]}}}""", true)]
    [InlineData("""{"a":[[{"b":1}]]}""", """{"a":{"$elemMatch":{"0.b":1}}}""", true)]
    public Task Element_match(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":1}""", """{"a":{"$type":"int"}}""", true)]
    [InlineData("""{"a":1}""", """{"a":{"$type":16}}""", true)]
    [InlineData("""{"a":1.5}""", """{"a":{"$type":"number"}}""", true)]
    [InlineData("""{"a":1}""", """{"a":{"$type":["string","null"]}}""", false)]
    [InlineData("""{"a":null}""", """{"a":{"$type":"null"}}""", true)]
    [InlineData("{}", """{"a":{"$type":"null"}}""", false)]
    [InlineData("""{"a":["x"]}""", """{"a":{"$type":"string"}}""", true)]
    [InlineData("""{"a":["x"]}""", """{"a":{"$type":"array"}}""", true)]
    [InlineData("""{"a":{"$minKey":1}}""", """{"a":{"$type":-1}}""", true)]
    [InlineData("""{"a":"x"}""", """{"a":{"$not":{"$type":"string"}}}""", false)]
    public Task Types(string document, string filter, bool expected) => AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":2,"b":1}""", """{"$expr":{"$gt":["$a","$b"]}}""", true)]
    [InlineData("""{"a":1,"b":1}""", """{"$expr":{"$gt":["$a","$b"]}}""", false)]
    [InlineData("""{"a":1}""", """{"$expr":"$b"}""", false)]
    [InlineData("""{"a":1,"b":2}""", """{"$or":[{"b":9},{"$expr":{"$eq":["$a",1]}}]}""", true)]
    public Task Expressions(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    [Theory]
    [InlineData("""{"a":5}""", """{"a":{"$not":{"$gt":4}}}""", false)]
    [InlineData("{}", """{"a":{"$not":{"$gt":4}}}""", true)]
    [InlineData("""{"a":[1,10]}""", """{"a":{"$not":{"$gt":5,"$lt":7}}}""", false)]
    [InlineData("""{"a":"abc"}""", """{"a":{"$not":{"$regularExpression":{"pattern":"b","options":""}}}}""", false)]
    [InlineData("""{"a":1,"b":2}""", """{"$and":[{"a":1},{"b":2}]}""", true)]
    [InlineData("""{"a":1,"b":2}""", """{"$or":[{"a":2},{"b":2}]}""", true)]
    [InlineData("""{"a":1,"b":2}""", """{"$nor":[{"a":2},{"b":2}]}""", false)]
    [InlineData("""{"a":1}""", """{"$nor":[{"a":2}]}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"$or":[{"b":1},{"a":{"$lt":2}}]}""", true)]
    [InlineData("""{"a":1}""", """{"$comment":"why","a":1}""", true)]
    public Task Logic(string document, string filter, bool expected) =>
        AssertMatchAsync(document, filter, expected);

    private async Task AssertMatchAsync(string document, string filter, bool expected)
    {
        await using var database = Open();
        await database.InsertAsync("c", document);

        Assert.Equal(expected ? 1 : 0, await database.CountAsync("c", filter));
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class FilterInProcess(EngineStore store) : FilterContract<EngineStore>(store);

public sealed class FilterOverTheWire(WireStore store) : FilterContract<WireStore>(store);
