using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>Lets writes outside of transactions wait for those that were first.</summary>
internal sealed class PlainWriteGuard(WriteIntents intents) : WriteGuard
{
    public override void BeforeWrite(CollectionState collection, long record) =>
        Refuse(intents.FindOwner(collection.AddressOf(record)));

    public override void BeforeKey(Namespace collection, IndexDefinition index, byte[] key) =>
        Refuse(intents.FindOwner(UniqueKey.Of(collection, index, key)));

    private static void Refuse(Transaction? owner)
    {
        if (owner is not null)
        {
            throw new BlockedException(owner);
        }
    }
}
