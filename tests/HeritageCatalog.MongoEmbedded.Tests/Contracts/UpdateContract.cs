using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>What each operator makes of a document.</summary>
public abstract class UpdateContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Theory]
    [InlineData("""{"_id":1,"a":1}""", """{"$set":{"a":2}}""", """{"_id":1,"a":2}""")]
    [InlineData("""{"_id":1}""", """{"$set":{"a.b.c":2}}""", """{"_id":1,"a":{"b":{"c":2}}}""")]
    [InlineData("""{"_id":1,"a":[1,2]}""", """{"$set":{"a.1":9}}""", """{"_id":1,"a":[1,9]}""")]
    [InlineData("""{"_id":1,"a":[1]}""", """{"$set":{"a.3":9}}""", """{"_id":1,"a":[1,null,null,9]}""")]
    [InlineData("""{"_id":1,"a":[{"b":1}]}""", """{"$set":{"a.0.b":2}}""", """{"_id":1,"a":[{"b":2}]}""")]
    [InlineData("""{"_id":1,"a":1}""", """{"$set":{"_id":1}}""", """{"_id":1,"a":1}""")]
    [InlineData("""{"_id":1,"a":1,"b":2}""", """{"$unset":{"a":""}}""", """{"_id":1,"b":2}""")]
    [InlineData("""{"_id":1,"a":{"b":1,"c":2}}""", """{"$unset":{"a.b":1,"x.y":1}}""", """{"_id":1,"a":{"c":2}}""")]
    [InlineData("""{"_id":1,"a":[1,2]}""", """{"$unset":{"a.0":1}}""", """{"_id":1,"a":[null,2]}""")]
    [InlineData("""{"_id":1,"a":1}""", """{"$inc":{"a":2,"b":3}}""", """{"_id":1,"a":3,"b":3}""")]
    [InlineData("""{"_id":1,"a":1}""", """{"$inc":{"a":0.5}}""", """{"_id":1,"a":1.5}""")]
    [InlineData(
        """{"_id":1,"a":2147483647}""",
        """{"$inc":{"a":1}}""",
        """{"_id":1,"a":{"$numberLong":"2147483648"}}""")]
    [InlineData(
        """{"_id":1,"a":{"$numberDecimal":"1.10"}}""",
        """{"$inc":{"a":1}}""",
        """{"_id":1,"a":{"$numberDecimal":"2.10"}}""")]
    [InlineData("""{"_id":1,"a":5}""", """{"$min":{"a":3},"$max":{"b":1}}""", """{"_id":1,"a":3,"b":1}""")]
    [InlineData("""{"_id":1,"a":5}""", """{"$min":{"a":9}}""", """{"_id":1,"a":5}""")]
    [InlineData("""{"_id":1,"a":5}""", """{"$max":{"a":9}}""", """{"_id":1,"a":9}""")]
    [InlineData("""{"_id":1,"a":1}""", """{"$setOnInsert":{"a":9}}""", """{"_id":1,"a":1}""")]
    [InlineData("""{"_id":1,"a":1,"b":2}""", """{"c":3}""", """{"_id":1,"c":3}""")]
    [InlineData("""{"_id":1,"a":1}""", """{"_id":1,"c":3}""", """{"_id":1,"c":3}""")]
    [InlineData("""{"_id":1}""", """{"$set":{"b":1,"a":2}}""", """{"_id":1,"a":2,"b":1}""")]
    [InlineData(
        """{"_id":1,"z":0}""",
        """{"$set":{"c.y":1,"b":1,"c.x":2},"$inc":{"a":1}}""",
        """{"_id":1,"z":0,"a":1,"b":1,"c":{"x":2,"y":1}}""")]
    [InlineData("""{"_id":1,"m":{}}""", """{"$set":{"m.10":1,"m.9":2}}""", """{"_id":1,"m":{"9":2,"10":1}}""")]
    public Task Fields(string document, string update, string expected) =>
        AssertUpdateAsync(document, update, expected);

    [Theory]
    [InlineData("""{"_id":1,"a":6}""", """{"$mul":{"a":7}}""", """{"_id":1,"a":42}""")]
    [InlineData("""{"_id":1,"a":6}""", """{"$mul":{"a":0.5}}""", """{"_id":1,"a":3.0}""")]
    [InlineData("""{"_id":1}""", """{"$mul":{"a":{"$numberLong":"7"}}}""", """{"_id":1,"a":{"$numberLong":"0"}}""")]
    [InlineData(
        """{"_id":1,"a":65536}""", """{"$mul":{"a":65536}}""", """{"_id":1,"a":{"$numberLong":"4294967296"}}""")]
    [InlineData(
        """{"_id":1,"a":{"$numberDecimal":"9.99"}}""",
        """{"$mul":{"a":{"$numberDecimal":"1.1"}}}""",
        """{"_id":1,"a":{"$numberDecimal":"10.989"}}""")]
    [InlineData("""{"_id":1,"a":1,"b":2}""", """{"$rename":{"a":"c"}}""", """{"_id":1,"b":2,"c":1}""")]
    [InlineData("""{"_id":1,"a":1,"b":2}""", """{"$rename":{"a":"b"}}""", """{"_id":1,"b":1}""")]
    [InlineData("""{"_id":1,"a":{"b":1}}""", """{"$rename":{"a.b":"c.d"}}""", """{"_id":1,"a":{},"c":{"d":1}}""")]
    [InlineData("""{"_id":1,"b":2}""", """{"$rename":{"a":"b"}}""", """{"_id":1,"b":2}""")]
    public Task Numbers_and_names(string document, string update, string expected) =>
        AssertUpdateAsync(document, update, expected);

    [Theory]
    [InlineData("""{"$inc":{"a":"1"}}""", 14)]
    [InlineData("""{"$inc":{"s":1}}""", 14)]
    [InlineData("""{"$mul":{"s":1}}""", 14)]
    [InlineData("""{"$mul":{"n":{"$numberLong":"9223372036854775807"}}}""", 2)]
    [InlineData("""{"$rename":{"n":"n"}}""", 2)]
    [InlineData("""{"$rename":{"n":"n.m"}}""", 2)]
    [InlineData("""{"$rename":{"a.0":"b"}}""", 2)]
    [InlineData("""{"$rename":{"n":"a.0"}}""", 2)]
    [InlineData("""{"$rename":{"n":1}}""", 2)]
    [InlineData("""{"$rename":{"n":"b"},"$set":{"b":1}}""", 40)]
    [InlineData("""{"$rename":{"n":"b"},"$set":{"n":1}}""", 40)]
    [InlineData("""{"$rename":{"_id":"b"}}""", 66)]
    [InlineData("""{"$pop":{"a":2}}""", 9)]
    [InlineData("""{"$pop":{"n":1}}""", 14)]
    [InlineData("""{"$pullAll":{"a":1}}""", 2)]
    [InlineData("""{"$push":{"n":1}}""", 2)]
    [InlineData("""{"$push":{"a":{"$each":[1],"$slice":"x"}}}""", 2)]
    [InlineData("""{"$push":{"a":{"$each":[1],"$sort":2}}}""", 2)]
    [InlineData("""{"$push":{"a":{"$each":[1],"$other":2}}}""", 2)]
    public async Task Refused(string update, int code)
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"n":2,"s":"x","a":[1]}""");

        var reply = await database.RunAsync($$"""{"update":"c","updates":[{"q":{"_id":1},"u":{{update}} }]}""");

        Assert.Equal(code, reply["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
    }

    [Fact]
    public async Task A_field_that_a_filter_tells_twice_seeds_no_document()
    {
        await using var database = Open();

        var reply = await database.RunAsync(
            """{"update":"c","updates":[{"q":{"a":1,"$and":[{"a":2}]},"u":{"$set":{"b":1}},"upsert":true}]}""");

        Assert.Equal(54, reply["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
    }

    [Theory]
    [InlineData("""{"_id":1}""", """{"$push":{"a":1}}""", """{"_id":1,"a":[1]}""")]
    [InlineData(
        """{"_id":1,"a":[3,1]}""", """{"$push":{"a":{"$each":[2],"$sort":1}}}""", """{"_id":1,"a":[1,2,3]}""")]
    [InlineData(
        """{"_id":1,"a":[1,3]}""",
        """{"$push":{"a":{"$each":[2,4],"$sort":-1,"$slice":2}}}""",
        """{"_id":1,"a":[4,3]}""")]
    [InlineData(
        """{"_id":1,"a":[1,2]}""", """{"$push":{"a":{"$each":[3],"$slice":-2}}}""", """{"_id":1,"a":[2,3]}""")]
    [InlineData("""{"_id":1,"a":[1,2]}""", """{"$push":{"a":{"$each":[],"$slice":0}}}""", """{"_id":1,"a":[]}""")]
    [InlineData(
        """{"_id":1,"a":[{"k":2,"v":1},{"k":1,"v":1},7]}""",
        """{"$push":{"a":{"$each":[{"k":2,"v":0}],"$sort":{"k":-1,"v":1}}}}""",
        """{"_id":1,"a":[{"k":2,"v":0},{"k":2,"v":1},{"k":1,"v":1},7]}""")]
    [InlineData(
        """{"_id":1,"a":[1,2]}""",
        """{"$push":{"a":{"$each":[9],"$position":0,"$slice":2}}}""",
        """{"_id":1,"a":[9,1]}""")]
    [InlineData("""{"_id":1,"a":[1,2,3]}""", """{"$pop":{"a":1,"b":1}}""", """{"_id":1,"a":[1,2]}""")]
    [InlineData("""{"_id":1,"a":[1,2,3]}""", """{"$pop":{"a":-1}}""", """{"_id":1,"a":[2,3]}""")]
    [InlineData(
        """{"_id":1,"a":[1,[1],2.0,3,1]}""", """{"$pullAll":{"a":[1,2]}}""", """{"_id":1,"a":[[1],3]}""")]
    [InlineData("""{"_id":1,"a":[1]}""", """{"$push":{"a":[2]}}""", """{"_id":1,"a":[1,[2]]}""")]
    [InlineData("""{"_id":1,"a":[1]}""", """{"$push":{"a":{"$each":[2,3]}}}""", """{"_id":1,"a":[1,2,3]}""")]
    [InlineData(
        """{"_id":1,"a":[1,2]}""",
        """{"$push":{"a":{"$each":[8,9],"$position":0}}}""",
        """{"_id":1,"a":[8,9,1,2]}""")]
    [InlineData(
        """{"_id":1,"a":[1,2]}""",
        """{"$push":{"a":{"$each":[9],"$position":-1}}}""",
        """{"_id":1,"a":[1,9,2]}""")]
    [InlineData("""{"_id":1,"a":[1,2]}""", """{"$addToSet":{"a":2.0}}""", """{"_id":1,"a":[1,2]}""")]
    [InlineData("""{"_id":1,"a":[1]}""", """{"$addToSet":{"a":{"$each":[1,2,2]}}}""", """{"_id":1,"a":[1,2]}""")]
    [InlineData("""{"_id":1,"a":[1,2,1]}""", """{"$pull":{"a":1}}""", """{"_id":1,"a":[2]}""")]
    [InlineData("""{"_id":1,"a":[1,5,9]}""", """{"$pull":{"a":{"$gt":4,"$lt":8}}}""", """{"_id":1,"a":[1,9]}""")]
    [InlineData(
        """{"_id":1,"a":[{"b":1,"c":2},{"b":2}]}""",
        """{"$pull":{"a":{"b":1}}}""",
        """{"_id":1,"a":[{"b":2}]}""")]
    [InlineData("""{"_id":1}""", """{"$pull":{"a":1}}""", """{"_id":1}""")]
    public Task Arrays(string document, string update, string expected) =>
        AssertUpdateAsync(document, update, expected);

    private async Task AssertUpdateAsync(string document, string update, string expected)
    {
        await using var database = Open();
        await database.InsertAsync("c", document);

        var reply = await database.RunAsync($$"""{"update":"c","updates":[{"q":{"_id":1},"u":{{update}} }]}""");

        Assert.Equal(1, reply["n"].ToInt32());
        Assert.Equal([BsonDocument.ParseJson(expected)], await database.FetchAsync("""{"find":"c"}"""));
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class UpdateInProcess(EngineStore store) : UpdateContract<EngineStore>(store);

public sealed class UpdateOverTheWire(WireStore store) : UpdateContract<WireStore>(store);
