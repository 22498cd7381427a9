using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>Is asked before a document or a unique key is written; refuses what a transaction holds.</summary>
internal abstract class WriteGuard
{
    public abstract void BeforeWrite(CollectionState collection, long record);

    public abstract void BeforeKey(Namespace collection, IndexDefinition index, byte[] key);
}
