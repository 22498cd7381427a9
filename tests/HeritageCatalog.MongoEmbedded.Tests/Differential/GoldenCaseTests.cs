using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>
/// Where mingo disagreed, and MongoDB's manual has ruled for the engine or against it. These are not asked at random.
/// </summary>
public sealed class GoldenCaseTests
{
    [Theory]
    // "Query for Null or Missing Fields": what equals null holds for $gte and $lte too.
    [InlineData("""{"_id":1}""", """{"a":{"$lte":null}}""", true)]
    // "$all": the same as $and of the values, so a single value may have them all.
    [InlineData("""{"a":"x"}""", """{"a":{"$all":["x","x"]}}""", true)]
    // "$elemMatch": a query on fields is for elements that are documents.
    [InlineData("""{"a":["x"]}""", """{"a":{"$elemMatch":{"b":{"$nin":[2]}}}}""", false)]
    [InlineData("""{"a":["x"]}""", """{"a":{"$elemMatch":{"$or":[{"b":null}]}}}""", false)]
    [InlineData("""{"a":[{"c":1}]}""", """{"a":{"$elemMatch":{"b":{"$nin":[2]}}}}""", true)]
    [InlineData("""{"a":[{"b":1},{"b":3}]}""", """{"a.b":{"$elemMatch":{"$gte":1}}}""", false)]
    // "Query an Array of Embedded Documents": a path enters the documents of one array, not arrays in it.
    [InlineData("""{"a":[[{"c":1}]]}""", """{"a.c":{"$exists":true}}""", false)]
    [InlineData("""{"a":[{"b":1},{"b":2},{"b":3}]}""", """{"a.b":{"$size":3}}""", false)]
    [InlineData("""{"a":[{"b":[1,2,3]}]}""", """{"a.b":{"$size":3}}""", true)]
    [InlineData("""{"a":[{"c":[3]},{"c":[]},{"c":0}]}""", """{"a.c":{"$gt":0}}""", true)]
    [InlineData("""{"a":[2,false]}""", """{"a.b.c":[]}""", false)]
    // "$type": of an array, also the types of its elements.
    [InlineData("""{"a":[1,"x"]}""", """{"a":{"$type":"string"}}""", true)]
    [InlineData("""{"a":[[1]]}""", """{"a":{"$type":"number"}}""", false)]
    // "$expr": an empty text is as true as any.
    [InlineData("""{"a":""}""", """{"$expr":"$a"}""", true)]
    public async Task Filters(string document, string filter, bool isFound)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", document);

        Assert.Equal(isFound ? 1 : 0, await database.CountAsync("c", filter));
    }

    [Theory]
    // "Comparison/Sort Order": any array comes after any text, whatever is in it.
    [InlineData("""{"_id":1,"a":[1]}""", """{"$min":{"a":"x"}}""", """{"_id":1,"a":"x"}""")]
    [InlineData("""{"_id":1,"a":[1]}""", """{"$max":{"a":"x"}}""", """{"_id":1,"a":[1]}""")]
    // "$pull": a document is a query on elements that are documents.
    [InlineData("""{"_id":1,"a":[2,{"b":2}]}""", """{"$pull":{"a":{"b":2}}}""", """{"_id":1,"a":[2]}""")]
    // "$addToSet": only the values added are kept apart, and those that are there may be there twice.
    [InlineData("""{"_id":1}""", """{"$addToSet":{"a":{"$each":[4,4]}}}""", """{"_id":1,"a":[4]}""")]
    [InlineData("""{"_id":1,"a":[0,3,0]}""", """{"$addToSet":{"a":true}}""", """{"_id":1,"a":[0,3,0,true]}""")]
    // "$slice", "$sort": what they do to an array holds for a new one too.
    [InlineData("""{"_id":1}""", """{"$push":{"a":{"$each":[2,1],"$sort":1}}}""", """{"_id":1,"a":[1,2]}""")]
    [InlineData("""{"_id":1}""", """{"$push":{"a":{"$each":[2],"$slice":0}}}""", """{"_id":1,"a":[]}""")]
    // "$set (aggregation)": a path makes the documents on its way, whatever is put into the last.
    [InlineData("""{"_id":1}""", """[{"$set":{"d.e":"$none"}}]""", """{"_id":1,"d":{}}""")]
    // The same: a document in it is a path too, which enters arrays.
    [InlineData("""{"_id":1,"a":[{"k":1}]}""", """[{"$set":{"a":{"x":2}}}]""", """{"_id":1,"a":[{"k":1,"x":2}]}""")]
    public void Updates(string document, string update, string expected)
    {
        var parsed = UpdateParser.Parse(BsonDocument.ParseJson($$"""{"is":{{update}} }""")["is"]);

        Assert.Equal(
            BsonDocument.ParseJson(expected), parsed.Apply(BsonDocument.ParseJson(document), isInsert: false));
    }

    [Theory]
    // "$unwind": what is no array is one element, an empty text too; a path does not enter arrays.
    [InlineData("""{"_id":1,"a":""}""", """[{"$unwind":"$a"}]""", """[{"_id":1,"a":""}]""")]
    [InlineData("""{"_id":1,"a":[{"b":[1]}]}""", """[{"$unwind":"$a.b"}]""", "[]")]
    // "$count": no document when there is none to count.
    [InlineData("""{"_id":1}""", """[{"$match":{"_id":2}},{"$count":"n"}]""", "[]")]
    // "$addToSet (aggregation)": a field that is not there adds nothing.
    [InlineData("""{"_id":1}""", """[{"$group":{"_id":1,"s":{"$addToSet":"$a"}}}]""", """[{"_id":1,"s":[]}]""")]
    // "$lookup": a document is joined once, however often it matches.
    [InlineData(
        """{"_id":1,"a":[2,2]}""",
        """
        [{"$lookup":{"from":"c","localField":"a","foreignField":"a","as":"j"}},{"$project":{"n":{"$size":"$j"}}}]
        """,
        """[{"_id":1,"n":1}]""")]
    // "Comparison/Sort Order" in expressions: a field that is not there is less than null and does not equal it.
    [InlineData(
        """{"_id":1}""",
        """[{"$project":{"e":{"$eq":["$a",null]},"l":{"$lt":["$a",null]},"i":{"$in":["$a",[null]]}}}]""",
        """[{"_id":1,"e":false,"l":true,"i":false}]""")]
    [InlineData(
        """{"_id":1}""",
        """[{"$project":{"g":{"$gt":["$a",null]},"m":{"$gt":["$a",{"$minKey":1}]},"b":{"$eq":["$a","$b"]}}}]""",
        """[{"_id":1,"g":false,"m":true,"b":true}]""")]
    // The same: types come in their order, and an array equals no element of it.
    [InlineData(
        """{"_id":1,"a":[1]}""",
        """[{"$project":{"g":{"$gte":[1.5,null]},"t":{"$lte":["b",true]},"e":{"$eq":["$a",1]}}}]""",
        """[{"_id":1,"g":true,"t":true,"e":false}]""")]
    // "$arrayElemAt", "$first (array operator)": a position that is not there has no value, which does not equal null.
    [InlineData(
        """{"_id":1,"a":[]}""",
        """
        [{"$project":{"f":{"$first":"$a"},"l":{"$last":"$a"},"at":{"$arrayElemAt":["$a",1]},
         "e":{"$eq":[{"$arrayElemAt":["$a",0]},null]}}}]
        """,
        """[{"_id":1,"e":false}]""")]
    // "$project": a document in a projection is the projection of what is in the field.
    [InlineData(
        """{"_id":1}""",
        """[{"$project":{"y.z":{"x":{"$literal":2},"y":[true,"B"]}}}]""",
        """[{"_id":1,"y":{"z":{"x":2,"y":[true,"B"]}}}]""")]
    // "$lookup": a field that is not there joins as null; of an array, each element.
    [InlineData(
        """{"_id":1,"b":[5,6]}""",
        """[{"$lookup":{"from":"c","localField":"a","foreignField":"a","as":"j"}},{"$project":{"n":{"$size":"$j"}}}]""",
        """[{"_id":1,"n":1}]""")]
    [InlineData(
        """{"_id":1,"b":[5,6]}""",
        """
        [{"$lookup":{"from":"c","localField":"b","foreignField":"none.b","as":"j"}},{"$project":{"n":{"$size":"$j"}}}]
        """,
        """[{"_id":1,"n":0}]""")]
    // "Boolean": an empty text is as true as any.
    [InlineData("""{"_id":1}""", """[{"$project":{"n":{"$not":[""]}}}]""", """[{"_id":1,"n":false}]""")]
    public async Task Pipelines(string document, string pipeline, string expected)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", document);

        var found = await database.FetchAsync($$"""{"aggregate":"c","pipeline":{{pipeline}},"cursor":{} }""");

        Assert.Equal(expected, $"[{string.Join(",", found)}]");
    }

    [Theory]
    // "Sort by an array": the least element ascending and the greatest descending, an empty one before null.
    [InlineData("""{"a":-1}""", "1 2 4 3")]
    [InlineData("""{"a":1}""", "3 4 1 2")]
    public async Task Sorts(string sort, string expected)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync(
            "c",
            """{"_id":1,"a":[1,true]}""",
            """{"_id":2,"a":"x"}""",
            """{"_id":3,"a":[]}""",
            """{"_id":4,"a":null}""");

        var found = await database.FetchAsync($$"""{"find":"c","sort":{{sort}} }""");

        Assert.Equal(expected, string.Join(' ', found.Select(one => one["_id"])));
    }
}
