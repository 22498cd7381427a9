using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>Change streams through the typed client.</summary>
public sealed class WatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_of_a_collection_arrive_as_they_happen()
    {
        await using var database = await TestDatabase.OpenAsync();
        await using var client = new MongoClient(database.Connection);
        var things = client.GetDatabase("test").GetCollection<Thing>("things");
        await using var changes = await things.WatchAsync(
            new Pipeline().Match(Filter.Ne("operationType", "delete")),
            new ChangeStreamOptions { FullDocument = FullDocumentMode.UpdateLookup },
            cancellationToken: Cancellation);

        var reading = ReadAsync(changes, 3);
        await things.InsertOneAsync(new Thing("1", 1), cancellationToken: Cancellation);
        await things.InsertOneAsync(new Thing("2", 1), cancellationToken: Cancellation);
        await things.DeleteOneAsync(Filter.Eq("_id", "2"), cancellationToken: Cancellation);
        await things.UpdateOneAsync(
            Filter.Eq("_id", "1"), new Update().Inc("count", 1), cancellationToken: Cancellation);
        var read = await reading;

        Assert.Equal(["insert", "insert", "update"], read.Select(change => change.OperationType));
        Assert.Equal(new Thing("1", 2), read[2].FullDocument);
        Assert.Equal("""{"count":2}""", read[2].UpdateDescription!.UpdatedFields.ToString());
    }

    [Fact]
    public async Task Changes_of_a_database_and_of_all_are_watched()
    {
        await using var database = await TestDatabase.OpenAsync();
        await using var client = new MongoClient(database.Connection);
        await using var ofAll = await client.WatchAsync(cancellationToken: Cancellation);
        await using var ofOne = await client.GetDatabase("one").WatchAsync(cancellationToken: Cancellation);

        foreach (var name in new[] { "one", "two" })
        {
            var things = client.GetDatabase(name).GetCollection<Thing>("things");
            await things.InsertOneAsync(new Thing(name, 1), cancellationToken: Cancellation);
        }

        Assert.Equal(["one", "two"], (await ReadAsync(ofAll, 2)).Select(change => change.Database));
        Assert.Equal(["one"], (await ReadAsync(ofOne, 1)).Select(change => change.Database));
        Assert.Null(await ofOne.TryNextAsync(Cancellation));
    }

    [Fact]
    public async Task A_stream_goes_on_when_the_server_has_forgotten_its_cursor()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        await using var client = new MongoClient(database.Connection);
        var things = client.GetDatabase("test").GetCollection<Thing>("things");
        await using var changes = await things.WatchAsync(cancellationToken: Cancellation);
        await things.InsertOneAsync(new Thing("1", 1), cancellationToken: Cancellation);
        await ReadAsync(changes, 1);

        time.Advance(TimeSpan.FromMinutes(20));
        await things.InsertOneAsync(new Thing("2", 1), cancellationToken: Cancellation);

        Assert.Equal(["2"], (await ReadAsync(changes, 1)).Select(change => change.FullDocument!.Id));
    }

    private static async Task<List<ChangeEvent<T>>> ReadAsync<T>(ChangeStream<T> changes, int count)
    {
        var read = new List<ChangeEvent<T>>();
        await foreach (var change in changes.WithCancellation(Cancellation))
        {
            read.Add(change);
            if (read.Count == count)
            {
                break;
            }
        }

        return read;
    }

    public sealed record Thing(string Id, int Count);
}
