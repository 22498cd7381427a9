using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Sessions: what belongs together in one, and is kept apart from others.</summary>
public abstract class SessionContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_reads_what_it_has_written()
    {
        await using var database = Open();
        await using var session = database.Client.StartSession();
        var things = database.Database.GetCollection<BsonDocument>("things");

        await things.InsertOneAsync(new BsonBuilder { { "_id", 1 } }, session, Cancellation);

        Assert.Equal(
            1,
            await things.CountDocumentsAsync(Filter.Eq("_id", 1), session: session, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_cursor_is_read_on_in_the_session_that_opened_it_alone()
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1}""", """{"_id":2}""");
        var opened = await database.RunAsync("""{"find":"c","batchSize":1}""");
        var more = new BsonBuilder { { "getMore", opened["cursor"].AsDocument["id"] }, { "collection", "c" } }.Build();
        await using var other = database.Client.StartSession();

        var refusal = await Assert.ThrowsAsync<MongoServerException>(
            async () => await database.Database.RunCommandAsync(more, other, Cancellation));
        var rest = await database.RunAsync(more);

        // By a router another number than by a server itself.
        Assert.Contains(refusal.Code, (int[])[50738, 50801]);
        Assert.Equal("""[{"_id":2}]""", rest["cursor"].AsDocument["nextBatch"].ToString());
    }

    [Fact]
    public async Task A_session_goes_on_after_a_transaction_that_was_aborted()
    {
        await using var database = Open();
        var things = database.Database.GetCollection<BsonDocument>("things");
        await things.InsertOneAsync(new BsonBuilder { { "_id", 0 } }, cancellationToken: Cancellation);
        await using var session = database.Client.StartSession();

        session.StartTransaction();
        await things.InsertOneAsync(new BsonBuilder { { "_id", 1 } }, session, Cancellation);
        await session.AbortTransactionAsync(Cancellation);
        session.StartTransaction();
        await things.InsertOneAsync(new BsonBuilder { { "_id", 1 } }, session, Cancellation);
        await session.CommitTransactionAsync(Cancellation);
        await things.InsertOneAsync(new BsonBuilder { { "_id", 2 } }, session, Cancellation);

        Assert.Equal(3, await things.CountDocumentsAsync(cancellationToken: Cancellation));
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class SessionInProcess(EngineStore store) : SessionContract<EngineStore>(store);

public sealed class SessionOverTheWire(WireStore store) : SessionContract<WireStore>(store);
