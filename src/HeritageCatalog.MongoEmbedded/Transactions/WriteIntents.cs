using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>
/// Which documents and which unique keys open transactions have written. Used under the store's write lock only.
/// </summary>
internal sealed class WriteIntents
{
    private readonly Dictionary<RecordAddress, Transaction> _records = [];
    private readonly Dictionary<UniqueKey, Transaction> _keys = [];

    public bool IsEmpty => _records.Count == 0 && _keys.Count == 0;

    public Transaction? FindOwner(RecordAddress record) => _records.GetValueOrDefault(record);

    public Transaction? FindOwner(in UniqueKey key) => _keys.GetValueOrDefault(key);

    public void Claim(RecordAddress record, Transaction owner)
    {
        if (_records.TryAdd(record, owner))
        {
            owner.Records.Add(record);
        }
    }

    public void Claim(in UniqueKey key, Transaction owner)
    {
        if (_keys.TryAdd(key, owner))
        {
            owner.Keys.Add(key);
        }
    }

    public void Release(Transaction owner)
    {
        owner.Records.ForEach(record => _records.Remove(record));
        owner.Keys.ForEach(key => _keys.Remove(key));
    }
}

/// <summary>A key of a unique index, its bytes as hexadecimal text.</summary>
internal readonly record struct UniqueKey(Namespace Collection, string Index, string Key)
{
    public static UniqueKey Of(Namespace collection, IndexDefinition index, byte[] key) =>
        new(collection, index.Name, Convert.ToHexString(key));
}
