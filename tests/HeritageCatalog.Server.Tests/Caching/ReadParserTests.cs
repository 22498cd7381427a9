using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.Server.Catalog.Caching;

namespace HeritageCatalog.Server.Tests.Caching;

public sealed class ReadParserTests
{
    private const string Empty = "{ 'cursor': { 'id': 0, 'firstBatch': [] } }";
    private const string Two = "{ 'cursor': { 'id': 0, 'firstBatch': [{ '_id': 1, 'a': 1 }, { '_id': 2, 'a': 5 }] } }";

    private static readonly ReadParser Parser = new(new(DocumentRules.CompileFilter, DocumentRules.CompileSort));

    [Theory]
    [InlineData("{ 'find': 'c', 'filter': { '_id': 'x' } }", typeof(KeyedRead))]
    [InlineData("{ 'find': 'c', 'filter': { 'a.b': { '$in': ['x', 'y'] } }, 'sort': { 'a': 1 } }", typeof(KeyedRead))]
    [InlineData("{ 'find': 'c', 'filter': { 'a': 1 } }", typeof(FilteredRead))]
    [InlineData("{ 'find': 'c', 'filter': { 'a': { '$in': ['x', null] } } }", typeof(FilteredRead))]
    [InlineData("{ 'find': 'c', 'filter': { 'a.0': 'x' } }", typeof(FilteredRead))]
    [InlineData("{ 'find': 'c', 'filter': { '_id': 'x', 'b': 1 } }", typeof(FilteredRead))]
    [InlineData("{ 'find': 'c', 'sort': { 'a': 1 }, 'limit': 2 }", typeof(PageRead))]
    [InlineData("{ 'find': 'c', 'sort': { 'a': 1 }, 'limit': 3 }", typeof(FilteredRead))]
    [InlineData("{ 'find': 'c', 'sort': { 'a': 1 }, 'limit': 2, 'skip': 1 }", typeof(FilteredRead))]
    [InlineData("{ 'find': 'c', 'limit': 2 }", typeof(FilteredRead))]
    [InlineData("{ 'aggregate': 'c', 'pipeline': [{ '$match': {} }, { '$count': 'n' }] }", typeof(CountingRead))]
    public void A_command_is_understood_as_a_question(string command, Type question)
    {
        var reads = Parse(command, Two);

        Assert.IsType(question, Assert.Single(reads!));
    }

    [Theory]
    [InlineData("{ 'insert': 'c', 'documents': [] }")]
    [InlineData("{ 'distinct': 'c', 'key': 'a' }")]
    [InlineData("{ 'find': 'c', 'filter': { '$where': 'true' } }")]
    [InlineData("{ 'find': 'c', '$readPreference': { 'mode': 'secondary' } }")]
    [InlineData("{ 'aggregate': 'c', 'pipeline': [{ '$count': 'n' }] }")]
    [InlineData("{ 'aggregate': 1, 'pipeline': [{ '$match': {} }, { '$count': 'n' }] }")]
    [InlineData("{ 'aggregate': 'c', 'pipeline': [{ '$match': {} }, { '$limit': 1 }] }")]
    public void What_is_no_known_question_is_not_kept(string command)
    {
        Assert.Null(Parse(command, Empty));
    }

    [Fact]
    public void A_command_that_failed_or_went_elsewhere_is_not_kept()
    {
        var command = Document("{ 'find': 'c' }");

        Assert.Null(Parser.TryParse([new RecordedCommand("find", "db", command, Reply: null)], "db"));
        Assert.Null(Parser.TryParse([new RecordedCommand("find", "other", command, Document(Empty))], "db"));
    }

    [Fact]
    public void What_follows_a_first_batch_belongs_to_its_question()
    {
        var find = new RecordedCommand("find", "db", Document("{ 'find': 'c' }"), Document(Empty));
        var more = new RecordedCommand("getMore", "db", Document("{ 'getMore': 1 }"), Document(Empty));

        Assert.Single(Parser.TryParse([find, more], "db")!);
    }

    [Theory]
    [InlineData(null, "{ '_id': 9, 'a': 3 }", true)]
    [InlineData(null, "{ '_id': 9, 'a': 5 }", true)]
    [InlineData(null, "{ '_id': 9, 'a': 6 }", false)]
    [InlineData("{ '_id': 9, 'a': 6 }", "{ '_id': 9, 'a': 7 }", false)]
    [InlineData("{ '_id': 9, 'a': 6 }", "{ '_id': 9, 'a': 2 }", true)]
    [InlineData("{ '_id': 1, 'a': 1 }", null, true)]
    [InlineData(null, "{ '_id': 9, 'a': 3, 'hidden': true }", false)]
    [InlineData("{ '_id': 9, 'a': 3, 'hidden': true }", "{ '_id': 9, 'a': 3 }", true)]
    public void A_full_page_is_concerned_by_what_is_not_behind_it(string? before, string? after, bool expected)
    {
        const string command = "{ 'find': 'c', 'filter': { 'hidden': null }, 'sort': { 'a': 1 }, 'limit': 2 }";
        var page = Assert.Single(Parse(command, Two)!);
        var change = new RecordChange(
            "c",
            BsonValue.From(9),
            before is null ? null : Document(before),
            after is null ? null : Document(after));

        Assert.Equal(expected, page.IsAffectedBy(change));
    }

    private static IReadOnlyList<CollectionRead>? Parse(string command, string reply)
    {
        var document = Document(command);
        var name = document.GetEnumerator() is var elements && elements.MoveNext() ? elements.Current.Name : "";
        return Parser.TryParse([new RecordedCommand(name, "db", document, Document(reply))], "db");
    }

    private static BsonDocument Document(string json) => BsonDocument.ParseJson(json.Replace('\'', '"'));
}
