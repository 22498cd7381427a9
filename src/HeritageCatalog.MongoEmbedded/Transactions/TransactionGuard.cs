using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>
/// The first writer wins: what has changed since the transaction's snapshot, or what another open transaction has
/// written, cannot be written; what is written is claimed until the end.
/// </summary>
internal sealed class TransactionGuard(Transaction transaction, WriteIntents intents, DatabaseState head) : WriteGuard
{
    public override void BeforeWrite(CollectionState collection, long record)
    {
        if (transaction.Snapshot.Find(collection.Name) is not { } seen
            || seen.Number != collection.Number
            || !seen.Records.TryGet(record, out var document))
        {
            return;
        }

        var isUnchanged = head.Find(collection.Name) is { } current
            && current.Number == seen.Number
            && current.Records.TryGet(record, out var now)
            && ReferenceEquals(now, document);
        var address = collection.AddressOf(record);
        var owner = intents.FindOwner(address);
        Require(isUnchanged && (owner is null || owner == transaction), collection.Name);
        intents.Claim(address, transaction);
    }

    public override void BeforeKey(Namespace collection, IndexDefinition index, byte[] key)
    {
        var isTakenSince = FindRecord(head, collection, index, key) is { } record
            && FindRecord(transaction.Snapshot, collection, index, key) != record;
        var unique = UniqueKey.Of(collection, index, key);
        var owner = intents.FindOwner(unique);
        Require(!isTakenSince && (owner is null || owner == transaction), collection);
        intents.Claim(unique, transaction);
    }

    private static long? FindRecord(DatabaseState state, Namespace collection, IndexDefinition index, byte[] key) =>
        state.Find(collection)?.FindIndex(index.Name) is { } present && present.TryFindRecord(key, out var record)
            ? record
            : null;

    private static void Require(bool isFree, Namespace collection)
    {
        if (!isFree)
        {
            throw new CommandException(
                ErrorCode.WriteConflict,
                $"Caused by :: Write conflict during plan execution on {collection}. Please retry your operation or "
                + "multi-document transaction.");
        }
    }
}
