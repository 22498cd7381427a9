using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Tests.Matching;

public sealed class FilterTests
{
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
    [InlineData("""{"$expr":{"$odd":1}}""", ErrorCode.InvalidPipelineOperator)]
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
}
