using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>The typed client, and what servers make of it.</summary>
public abstract class ClientContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_are_inserted_found_changed_and_deleted()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
        await things.CreateIndexesAsync(
            [new CollectionIndex(Sort.By("code")) { IsUnique = true }], cancellationToken: Cancellation);
        await things.InsertManyAsync(
            [new Thing("1", "a", 1, ["x"]), new Thing("2", "b", 2, ["x", "y"]), new Thing("3", "c", 3, [])],
            cancellationToken: Cancellation);

        var updated = await things.UpdateOneAsync(
            Filter.Eq("code", "b"), new Update().Inc("count", 5).Push("tags", "z"), cancellationToken: Cancellation);
        var deleted = await things.DeleteManyAsync(Filter.Size("tags", 0), cancellationToken: Cancellation);
        var found = await (await things.FindAsync(
            Filter.Gte("count", 0),
            new FindOptions { Sort = Sort.ByDescending("count") },
            cancellationToken: Cancellation))
            .ToListAsync(Cancellation);

        Assert.Equal((1, 1, 1), (updated.MatchedCount, updated.ModifiedCount, deleted));
        Assert.Equal(["2", "1"], found.Select(thing => thing.Id));
        Assert.Equal(["x", "y", "z"], found[0].Tags);
        Assert.Equal(2, await things.CountDocumentsAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_duplicate_key_arrives_as_its_exception()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
        await things.InsertOneAsync(new Thing("1", "a", 1, []), cancellationToken: Cancellation);

        var refusal = await Assert.ThrowsAsync<MongoDuplicateKeyException>(
            async () => await things.InsertOneAsync(new Thing("1", "b", 1, []), cancellationToken: Cancellation));

        Assert.Equal("""{"_id":"1"}""", refusal.KeyValue.ToString());
    }

    [Fact]
    public async Task A_long_result_is_fetched_to_its_end()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
        var made = Enumerable.Range(0, 1_000).Select(number => new Thing($"{number:0000}", $"c{number}", number, []));
        await things.InsertManyAsync([.. made], cancellationToken: Cancellation);

        var cursor = await things.FindAsync(
            default, new FindOptions { BatchSize = 300 }, cancellationToken: Cancellation);

        Assert.Equal(1_000, (await cursor.ToListAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_version_that_has_moved_on_is_not_replaced()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
        await things.InsertOneAsync(new Thing("1", "a", 1, []), cancellationToken: Cancellation);
        Task<UpdateResult> ReplaceAsync(string code) => things.ReplaceOneAsync(
            Filter.Eq("_id", "1") & Filter.Eq("count", 1),
            new Thing("1", code, 2, []),
            cancellationToken: Cancellation).AsTask();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => ReplaceAsync($"by {writer}")));

        Assert.Equal(1, results.Sum(result => result.ModifiedCount));
    }

    [Fact]
    public async Task Facets_are_counted_in_one_command()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
        await things.InsertManyAsync(
            [new Thing("1", "a", 1, ["x"]), new Thing("2", "a", 2, ["x", "y"])], cancellationToken: Cancellation);

        var counted = await things.AggregateAsync<BsonDocument>(
            new Pipeline().Unwind("$tags").SortByCount("$tags"), cancellationToken: Cancellation);

        Assert.Equal(
            ["""{"_id":"x","count":2}""", """{"_id":"y","count":1}"""],
            (await counted.ToListAsync(Cancellation)).Select(document => document.ToString()));
    }

    [Fact]
    public async Task Databases_are_listed()
    {
        await using var database = Open();
        await database.InsertAsync("things", "{}");

        var names = await database.Client.ListDatabasesAsync(
            Filter.Eq("name", database.Name), isNameOnly: true, cancellationToken: Cancellation);

        Assert.Equal($$"""[{"name":"{{database.Name}}"}]""", names.ToString());
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);

    public sealed record Thing(string Id, string Code, int Count, IReadOnlyList<string> Tags);
}

public sealed class ClientInProcess(EngineStore store) : ClientContract<EngineStore>(store);

public sealed class ClientOverTheWire(WireStore store) : ClientContract<WireStore>(store);
