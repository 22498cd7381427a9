using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Change streams: what they tell, and where they go on.</summary>
public abstract class ChangeStreamContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_of_a_collection_arrive_as_they_happen()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
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
    public async Task A_stream_goes_on_after_the_change_that_was_read_last()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<Thing>("things");
        var tokens = new List<BsonDocument>();
        await using (var changes = await things.WatchAsync(cancellationToken: Cancellation))
        {
            await things.InsertManyAsync([new Thing("1", 1), new Thing("2", 1)], cancellationToken: Cancellation);
            tokens.Add((await ReadAsync(changes, 1))[0].ResumeToken.Clone());
        }

        await things.DeleteOneAsync(Filter.Eq("_id", "1"), cancellationToken: Cancellation);
        await using var resumed = await things.WatchAsync(
            options: new ChangeStreamOptions { ResumeAfter = tokens[0] }, cancellationToken: Cancellation);

        Assert.Equal(["insert", "delete"], (await ReadAsync(resumed, 2)).Select(change => change.OperationType));
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

    private ContractDatabase Open() => ContractDatabase.Open(store);

    public sealed record Thing(string Id, int Count);
}

public sealed class ChangeStreamInProcess(EngineStore store) : ChangeStreamContract<EngineStore>(store);

public sealed class ChangeStreamOverTheWire(WireStore store) : ChangeStreamContract<WireStore>(store);
