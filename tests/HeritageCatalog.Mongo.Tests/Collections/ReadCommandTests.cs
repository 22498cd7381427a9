using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class ReadCommandTests
{
    private const string TwoCrafts =
        """{"cursor":{"id":0,"ns":"db.c","firstBatch":[{"_id":"a","name":"剪纸"},{"_id":"b","name":"风筝"}]},"ok":1}""";

    private const string Nothing = """{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[]},"ok":1}""";

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_find_without_anything_asks_for_all()
    {
        await _server.Reply(TwoCrafts).Collection<Craft>().FindAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal("""{"find":"crafts","filter":{},"$db":"db"}""", Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_find_carries_every_option()
    {
        var options = new FindOptions
        {
            Sort = Sort.By("name").ThenByDescending("version"),
            Projection = Projection.Include("name").WithoutId(),
            Hint = "name_1",
            Skip = 2,
            Limit = 3,
            BatchSize = 4,
            MaxTime = TimeSpan.FromSeconds(5),
        };

        await _server.Reply(Nothing).Collection<Craft>().FindAsync(Filter.Gt("version", 1), options, null, Token);

        Assert.Equal(
            Json.Joined(
                """
                {"find":"crafts","filter":{"version":{"$gt":1}},"sort":{"name":1,"version":-1},
                "projection":{"name":1,"_id":0},"hint":"name_1","skip":2,"limit":3,"batchSize":4,
                "maxTimeMS":5000,"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task An_estimate_counts_without_looking()
    {
        var count = await _server.Reply("""{"n":42,"ok":1}""").Collection<Craft>().EstimatedDocumentCountAsync(Token);

        Assert.Equal((42, """{"count":"crafts","$db":"db"}"""), (count, Assert.Single(_server.Texts)));
    }

    [Fact]
    public async Task Distinct_values_come_as_they_are()
    {
        var values = await _server.Reply("""{"values":["a",1],"ok":1}""").Collection<Craft>()
            .DistinctAsync("name", Filter.Gt("version", 1), cancellationToken: Token);

        Assert.Equal("""["a",1]""", values.ToString());
        Assert.Equal(
            """{"distinct":"crafts","key":"name","query":{"version":{"$gt":1}},"$db":"db"}""",
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_batch_as_large_as_the_limit_asks_for_one_more_so_that_the_cursor_ends()
    {
        var options = new FindOptions { Limit = 20, BatchSize = 20 };

        await _server.Reply(Nothing).Collection<Craft>().FindAsync(Filter.All, options, null, Token);

        Assert.Equal(
            """{"find":"crafts","filter":{},"limit":20,"batchSize":21,"$db":"db"}""", Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_find_brings_records()
    {
        var crafts = await _server.Reply(TwoCrafts).Collection<Craft>()
            .FindAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal([new Craft("a", "剪纸"), new Craft("b", "风筝")], crafts);
    }

    [Fact]
    public async Task A_find_brings_documents_as_they_are()
    {
        var crafts = await _server.Reply(TwoCrafts).Collection<BsonDocument>()
            .FindAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal("""{"_id":"a","name":"剪纸"}""", crafts[0].ToString());
    }

    [Fact]
    public async Task The_batch_size_of_the_client_holds_for_every_query()
    {
        var crafts = _server.Reply(Nothing).Reply(Nothing)
            .Collection<Craft>(options: new MongoClientOptions { BatchSize = 1000 });

        await crafts.FindAsync(cancellationToken: Token);
        await crafts.AggregateAsync<BsonDocument>(new Pipeline().Limit(1), cancellationToken: Token);

        Assert.Equal(
            [
                """{"find":"crafts","filter":{},"batchSize":1000,"$db":"db"}""",
                """{"aggregate":"crafts","pipeline":[{"$limit":1}],"cursor":{"batchSize":1000},"$db":"db"}""",
            ],
            _server.Texts);
    }

    [Fact]
    public async Task Finding_one_asks_for_a_single_batch_of_one()
    {
        var craft = await _server.Reply(TwoCrafts).Collection<Craft>()
            .FindOneAsync(Filter.Eq("_id", "a"), cancellationToken: Token);

        Assert.Equal(new Craft("a", "剪纸"), craft);
        Assert.Equal(
            """{"find":"crafts","filter":{"_id":"a"},"limit":1,"singleBatch":true,"$db":"db"}""",
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task Finding_one_that_is_not_there_brings_null()
    {
        Assert.Null(await _server.Reply(Nothing).Collection<Craft>()
            .FindOneAsync(Filter.Eq("_id", "x"), cancellationToken: Token));
    }

    [Fact]
    public async Task Finding_by_ids_takes_one_round_trip()
    {
        await _server.Reply(TwoCrafts).Collection<Craft>().FindByIdsAsync(["a", "b"], cancellationToken: Token);

        Assert.Equal(
            """{"find":"crafts","filter":{"_id":{"$in":["a","b"]}},"batchSize":3,"$db":"db"}""",
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task Finding_by_no_ids_takes_no_round_trip()
    {
        var crafts = await _server.Collection<Craft>().FindByIdsAsync(Array.Empty<string>(), cancellationToken: Token);

        Assert.Empty(crafts);
        Assert.Empty(_server.Commands);
    }

    [Fact]
    public async Task Counting_sums_over_what_matches()
    {
        _server.Reply("""{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[{"_id":1,"n":7}]},"ok":1}""");

        var count = await _server.Collection<Craft>().CountDocumentsAsync(Filter.Eq("version", 1), null, Token);

        Assert.Equal(7, count);
        Assert.Equal(
            Json.Joined(
                """
                {"aggregate":"crafts","pipeline":[{"$match":{"version":1}},{"$group":{"_id":1,"n":{"$sum":1}}}],
                "cursor":{},"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task Counting_nothing_is_zero()
    {
        Assert.Equal(0, await _server.Reply(Nothing).Collection<Craft>().CountDocumentsAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Collections_and_indexes_are_listed_by_cursor()
    {
        var crafts = _server.Reply(Nothing).Reply(Nothing).Collection<Craft>();

        await crafts.Database.ListCollectionsAsync(Filter.Eq("name", "x"), cancellationToken: Token).ToListAsync(Token);
        await crafts.ListIndexesAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(
            [
                """{"listCollections":1,"filter":{"name":"x"},"cursor":{},"$db":"db"}""",
                """{"listIndexes":"crafts","cursor":{},"$db":"db"}""",
            ],
            _server.Texts);
    }
}
