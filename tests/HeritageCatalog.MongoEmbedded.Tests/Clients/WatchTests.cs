using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>Change streams through the typed client.</summary>
public sealed class WatchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
