using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Tests.Matching;

public sealed class FilterTests
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
    public void Equality(string document, string filter, bool expected) => AssertMatch(document, filter, expected);

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
    public void Null_and_missing(string document, string filter, bool expected) =>
        AssertMatch(document, filter, expected);

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
    public void Order_within_a_type_bracket(string document, string filter, bool expected) =>
        AssertMatch(document, filter, expected);

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
    public void Dotted_paths(string document, string filter, bool expected) => AssertMatch(document, filter, expected);

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
    public void Sets_existence_and_size(string document, string filter, bool expected) =>
        AssertMatch(document, filter, expected);

    [Theory]
    [InlineData("""{"a":[{"b":1,"c":4},{"b":3,"c":2}]}""", """{"a":{"$elemMatch":{"b":1,"c":2}}}""", false)]
    [InlineData("""{"a":[{"b":1,"c":2}]}""", """{"a":{"$elemMatch":{"b":1,"c":2}}}""", true)]
    [InlineData("""{"a":{"b":1}}""", """{"a":{"$elemMatch":{"b":1}}}""", false)]
    [InlineData("""{"a":[1,10]}""", """{"a":{"$elemMatch":{"$gt":5,"$lt":7}}}""", false)]
    [InlineData("""{"a":[1,6]}""", """{"a":{"$elemMatch":{"$gt":5,"$lt":7}}}""", true)]
    [InlineData("""{"a":[1,6]}""", """{"a":{"$elemMatch":{"$not":{"$lt":7}}}}""", false)]
    [InlineData("""{"a":[{"b":1},{"b":9}]}""", """{"a":{"$elemMatch":{"$or":[{"b":9},{"b":8}]}}}""", true)]
    [InlineData("""{"a":[[{"b":1}]]}""", """{"a":{"$elemMatch":{"0.b":1}}}""", true)]
    public void Element_match(string document, string filter, bool expected) => AssertMatch(document, filter, expected);

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
    public void Logic(string document, string filter, bool expected) => AssertMatch(document, filter, expected);

    [Theory]
    [InlineData("剪纸艺术", "^剪纸", "", true)]
    [InlineData("胶东剪纸", "^剪纸", "", false)]
    [InlineData("胶东剪纸", "剪纸", "", true)]
    [InlineData("Paper Cutting", "paper", "", false)]
    [InlineData("Paper Cutting", "paper c", "i", true)]
    [InlineData("Paper Cutting", "^cut", "i", false)]
    [InlineData("a.b", @"a\.b", "", true)]
    [InlineData("axb", @"a\.b", "", false)]
    [InlineData("axb", "a.b", "", true)]
    [InlineData("ab12", "^[a-z]+\\d+$", "", true)]
    [InlineData("É", "é", "i", true)]
    public void Regular_expressions(string text, string pattern, string options, bool expected)
    {
        var filter = new BsonBuilder { { "a", new BsonBuilder { { "$regex", pattern }, { "$options", options } } } };

        Assert.Equal(expected, FilterParser.Parse(filter).Matches(new BsonBuilder { { "a", text } }));
    }

    [Theory]
    [InlineData("""{"$where":"1"}""", ErrorCode.BadValue)]
    [InlineData("""{"$expr":{}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$near":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$gt":1,"b":2}}""", ErrorCode.BadValue)]
    [InlineData("""{"$and":[]}""", ErrorCode.BadValue)]
    [InlineData("""{"$or":{"a":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"$or":[1]}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$in":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$in":[{"$gt":1}]}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$size":"x"}}""", ErrorCode.FailedToParse)]
    [InlineData("""{"a":{"$size":-1}}""", ErrorCode.FailedToParse)]
    [InlineData("""{"a":{"$not":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$not":{}}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$elemMatch":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$options":"i"}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$regex":"(?=a)"}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$regex":"("}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$regex":"a","$options":"z"}}""", ErrorCode.BadValue)]
    [InlineData("""{"a":{"$all":1}}""", ErrorCode.BadValue)]
    public void What_it_does_not_know_is_refused(string filter, object code)
    {
        var refusal = Assert.Throws<CommandException>(() => FilterParser.Parse(BsonDocument.ParseJson(filter)));

        Assert.Equal((ErrorCode)code, refusal.Code);
    }

    private static void AssertMatch(string document, string filter, bool expected) =>
        Assert.Equal(
            expected, FilterParser.Parse(BsonDocument.ParseJson(filter)).Matches(BsonDocument.ParseJson(document)));
}
