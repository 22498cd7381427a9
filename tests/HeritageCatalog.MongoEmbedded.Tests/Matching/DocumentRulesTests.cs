using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Tests.Matching;

public sealed class DocumentRulesTests
{
    [Fact]
    public void A_filter_says_which_documents_it_means()
    {
        var matches = DocumentRules.CompileFilter(BsonDocument.ParseJson("""{ "a": { "$gt": 1 }, "b": "x" }"""));

        Assert.True(matches(BsonDocument.ParseJson("""{ "a": 2, "b": ["w", "x"] }""")));
        Assert.False(matches(BsonDocument.ParseJson("""{ "a": 1, "b": "x" }""")));
    }

    [Theory]
    [InlineData("""{ "a": { "$near": 1 } }""")]
    [InlineData("""{ "$where": "true" }""")]
    public void A_filter_with_something_unknown_is_refused(string filter)
    {
        Assert.Throws<FormatException>(() => DocumentRules.CompileFilter(BsonDocument.ParseJson(filter)));
    }

    [Fact]
    public void Places_compare_as_the_sort_says()
    {
        var placeOf = DocumentRules.CompileSort(BsonDocument.ParseJson("""{ "a": 1, "b": -1 }"""));
        string[] sorted = ["""{ "b": 1 }""", """{ "a": 1, "b": 2 }""", """{ "a": 1, "b": 1 }""", """{ "a": "x" }"""];

        var places = sorted.Select(json => Convert.ToHexString(placeOf(BsonDocument.ParseJson(json)))).ToList();

        Assert.Equal(places.Order(StringComparer.Ordinal), places);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "a": 2 }""")]
    public void A_sort_that_is_none_is_refused(string sort)
    {
        Assert.Throws<FormatException>(() => DocumentRules.CompileSort(BsonDocument.ParseJson(sort)));
    }

    [Fact]
    public void A_document_with_arrays_in_two_fields_of_the_sort_has_no_place()
    {
        var placeOf = DocumentRules.CompileSort(BsonDocument.ParseJson("""{ "a": 1, "b": 1 }"""));

        Assert.Throws<FormatException>(() => placeOf(BsonDocument.ParseJson("""{ "a": [1, 2], "b": [1, 2] }""")));
    }
}
