using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Tests.Updating;

public sealed class UpdateTests
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
    public void Fields(string document, string update, string expected) => AssertUpdate(document, update, expected);

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
    public void Arrays(string document, string update, string expected) => AssertUpdate(document, update, expected);

    [Theory]
    [InlineData("""{"_id":1}""", """{"$set":{"_id":2}}""", ErrorCode.ImmutableField)]
    [InlineData("""{"_id":1}""", """{"$unset":{"_id":1}}""", ErrorCode.ImmutableField)]
    [InlineData("""{"_id":1}""", """{"_id":2}""", ErrorCode.ImmutableField)]
    [InlineData("""{"_id":1,"a":1}""", """{"$set":{"a.b":2}}""", ErrorCode.PathNotViable)]
    [InlineData("""{"_id":1,"a":[1]}""", """{"$set":{"a.b":2}}""", ErrorCode.PathNotViable)]
    [InlineData("""{"_id":1,"a":"x"}""", """{"$inc":{"a":1}}""", ErrorCode.TypeMismatch)]
    [InlineData("""{"_id":1,"a":{"$numberLong":"9223372036854775807"}}""", """{"$inc":{"a":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"_id":1,"a":1}""", """{"$push":{"a":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"_id":1,"a":1}""", """{"$pull":{"a":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"_id":1,"a":1}""", """{"$addToSet":{"a":1}}""", ErrorCode.BadValue)]
    [InlineData("""{"_id":1}""", """{"$set":{"a":1},"$inc":{"a":1}}""", ErrorCode.ConflictingUpdateOperators)]
    [InlineData("""{"_id":1}""", """{"$set":{"a":1,"a.b":1}}""", ErrorCode.ConflictingUpdateOperators)]
    [InlineData("""{"_id":1}""", """{"$rename":{"a":"b"}}""", ErrorCode.FailedToParse)]
    [InlineData("""{"_id":1}""", """{"$set":1}""", ErrorCode.FailedToParse)]
    [InlineData("""{"_id":1}""", """{"$set":{"a.$":1}}""", ErrorCode.DollarPrefixedFieldName)]
    [InlineData("""{"_id":1}""", """{"$set":{"a..b":1}}""", ErrorCode.EmptyFieldName)]
    [InlineData("""{"_id":1}""", """{"a":1,"$set":{"b":1}}""", ErrorCode.DollarPrefixedFieldName)]
    [InlineData("""{"_id":1}""", """{"$inc":{"a":"x"}}""", ErrorCode.TypeMismatch)]
    [InlineData("""{"_id":1}""", """{"$push":{"a":{"$each":[1],"$slice":1}}}""", ErrorCode.BadValue)]
    [InlineData("""{"_id":1}""", """{"$push":{"a":{"$each":1}}}""", ErrorCode.TypeMismatch)]
    public void Refusals(string document, string update, object code)
    {
        var refusal = Assert.Throws<CommandException>(() => Apply(document, update));

        Assert.Equal((ErrorCode)code, refusal.Code);
    }

    private static void AssertUpdate(string document, string update, string expected) =>
        Assert.Equal(BsonDocument.ParseJson(expected), Apply(document, update));

    private static BsonDocument Apply(string document, string update) =>
        UpdateParser.Parse(BsonDocument.ParseJson(update)).Apply(BsonDocument.ParseJson(document), isInsert: false);
}
