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
    [InlineData("""{"_id":1}""", """{"$push":{"a":1}}""", """{"_id":1,"a":[1]}""")]
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
