using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Caching;

namespace HeritageCatalog.Server.Catalog.Records;

/// <content>
/// Changes. When one returns, no answer of this node shows what was before; also when it fails in a way that leaves
/// open whether it took place.
/// </content>
public sealed partial class RecordCollection<T>
{
    /// <exception cref="MongoDuplicateKeyException">The id or the code is taken.</exception>
    public async ValueTask InsertAsync(T record, CancellationToken cancellation)
    {
        var after = BsonCodec.Encode(record);
        await RunAsync(
            async () =>
            {
                await _records.InsertOneAsync(record, cancellationToken: cancellation);
                return true;
            },
            RecordChange.Inserted(Name, after));
    }

    /// <summary>Removes a record as it was read; false where somebody has changed or removed it since.</summary>
    public ValueTask<bool> DeleteAsync(T record, CancellationToken cancellation)
    {
        var before = BsonCodec.Encode(record);
        return RunAsync(
            async () => await _records.DeleteOneAsync(Unchanged(before), cancellationToken: cancellation) == 1,
            RecordChange.Deleted(Name, before));
    }

    /// <summary>
    /// Puts a record in the place of what was read; false where somebody has changed or removed that since.
    /// </summary>
    internal ValueTask<bool> TryReplaceAsync(T record, T replacement, CancellationToken cancellation)
    {
        var before = BsonCodec.Encode(record);
        var after = BsonCodec.Encode(replacement);
        return RunAsync(
            async () =>
            {
                var done = await _records.ReplaceOneAsync(
                    Unchanged(before), replacement, cancellationToken: cancellation);
                return done.MatchedCount == 1;
            },
            RecordChange.Replaced(Name, before, after));
    }

    // Records without a version never change: they are put in and taken out.
    private static Filter Unchanged(BsonDocument record)
    {
        var sameId = Filter.Eq("_id", record["_id"u8]);
        return record["version"u8] is { IsMissing: false } version ? sameId & Filter.Eq("version", version) : sameId;
    }

    private async ValueTask<bool> RunAsync(Func<ValueTask<bool>> write, RecordChange change)
    {
        var outcome = ChangeOutcome.Unknown;
        ledger?.Expect(change);
        try
        {
            var isDone = await write();
            outcome = isDone ? ChangeOutcome.Done : ChangeOutcome.Refused;
            return isDone;
        }
        catch (MongoWriteException)
        {
            outcome = ChangeOutcome.Refused;
            throw;
        }
        finally
        {
            ledger?.Settle(change, outcome);
        }
    }
}
