using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Transactions: what they see, and whom they conflict with.</summary>
public abstract class TransactionContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transfers_between_accounts_keep_their_sum_whoever_conflicts()
    {
        const int accounts = 3;
        await using var database = Open();
        var all = database.Database.GetCollection<Account>("accounts");
        var transfers = database.Database.GetCollection<BsonDocument>("transfers");
        await all.InsertManyAsync(
            Enumerable.Range(0, accounts).Select(id => new Account(id, 100)), cancellationToken: Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var step = 0; step < 10; step++)
            {
                var (from, to) = ((writer + step) % accounts, (writer + step + 1) % accounts);
                await TransferAsync(database.Client, all, transfers, from, to);
            }
        })));

        var found = await all.FindAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(accounts * 100, found.Sum(account => account.Balance));
        Assert.Equal(80, await transfers.CountDocumentsAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_conflict_arrives_with_its_label()
    {
        await using var database = Open();
        var all = database.Database.GetCollection<Account>("accounts");
        await all.InsertOneAsync(new Account(1, 100), cancellationToken: Cancellation);
        await using var session = database.Client.StartSession();
        session.StartTransaction();
        await all.FindOneAsync(Filter.Eq("_id", 1), session: session, cancellationToken: Cancellation);
        await all.UpdateOneAsync(Filter.Eq("_id", 1), new Update().Inc("balance", 1), cancellationToken: Cancellation);

        var conflict = await Assert.ThrowsAsync<MongoServerException>(async () => await all.UpdateOneAsync(
            Filter.Eq("_id", 1), new Update().Inc("balance", 1), session: session, cancellationToken: Cancellation));

        Assert.True(conflict.HasErrorLabel(ErrorLabels.TransientTransaction));
        Assert.True(conflict.Is(MongoErrorCode.WriteConflict));
    }

    [Fact]
    public async Task A_session_that_is_left_takes_its_changes_back()
    {
        await using var database = Open();
        var all = database.Database.GetCollection<Account>("accounts");
        await using (var session = database.Client.StartSession())
        {
            session.StartTransaction();
            await all.InsertOneAsync(new Account(1, 1), session, Cancellation);
            Assert.Equal(1, await all.CountDocumentsAsync(session: session, cancellationToken: Cancellation));
        }

        await all.InsertOneAsync(new Account(1, 2), cancellationToken: Cancellation);

        Assert.Equal(2, (await all.FindOneAsync(Filter.Eq("_id", 1), cancellationToken: Cancellation))!.Balance);
    }

    private static async Task TransferAsync(
        MongoClient client, MongoCollection<Account> all, MongoCollection<BsonDocument> transfers, int from, int to)
    {
        await using var session = client.StartSession();
        await session.WithTransactionAsync(
            async cancellation =>
            {
                var giver = await all.FindOneAsync(Filter.Eq("_id", from), null, session, cancellation);
                var taker = await all.FindOneAsync(Filter.Eq("_id", to), null, session, cancellation);
                await all.ReplaceOneAsync(
                    Filter.Eq("_id", from), giver! with { Balance = giver.Balance - 1 }, false, session, cancellation);
                await all.ReplaceOneAsync(
                    Filter.Eq("_id", to), taker! with { Balance = taker.Balance + 1 }, false, session, cancellation);
                await transfers.InsertOneAsync(
                    new BsonBuilder { { "from", from }, { "to", to } }, session, cancellation);
            },
            cancellationToken: Cancellation);
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);

    public sealed record Account(int Id, int Balance);
}

public sealed class TransactionInProcess(EngineStore store) : TransactionContract<EngineStore>(store);

public sealed class TransactionOverTheWire(WireStore store) : TransactionContract<WireStore>(store);
