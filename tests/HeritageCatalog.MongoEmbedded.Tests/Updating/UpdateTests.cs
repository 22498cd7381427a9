using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Tests.Updating;

public sealed class UpdateTests
{
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
    [InlineData("""{"_id":1}""", """{"$bit":{"a":{"or":1}}}""", ErrorCode.FailedToParse)]
    [InlineData("""{"_id":1}""", """{"$set":1}""", ErrorCode.FailedToParse)]
    [InlineData("""{"_id":1}""", """{"$set":{"a.$":1}}""", ErrorCode.DollarPrefixedFieldName)]
    [InlineData("""{"_id":1}""", """{"$set":{"a..b":1}}""", ErrorCode.EmptyFieldName)]
    [InlineData("""{"_id":1}""", """{"a":1,"$set":{"b":1}}""", ErrorCode.DollarPrefixedFieldName)]
    [InlineData("""{"_id":1}""", """{"$inc":{"a":"x"}}""", ErrorCode.TypeMismatch)]
    [InlineData("""{"_id":1}""", """{"$push":{"a":{"$each":[1],"$most":1}}}""", ErrorCode.BadValue)]
    [InlineData("""{"_id":1}""", """{"$push":{"a":{"$each":1}}}""", ErrorCode.TypeMismatch)]
    public void Refusals(string document, string update, object code)
    {
        var refusal = Assert.Throws<CommandException>(() => Apply(document, update));

        Assert.Equal((ErrorCode)code, refusal.Code);
    }

    private static BsonDocument Apply(string document, string update) =>
        UpdateParser.Parse(BsonDocument.ParseJson(update)).Apply(BsonDocument.ParseJson(document), isInsert: false);
}
