using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Opens a cursor over the documents with some ids, written straight into the command.</summary>
internal sealed class FindByIdsOperation<TId>(string database, string collection, IReadOnlyCollection<TId> ids)
    : CursorOperation("find", database, OperationKind.Read)
{
    /// <summary>One more than there can be: the server then knows that the first batch is the last.</summary>
    public int BatchSize { get; } = ids.Count + 1;

    public override bool LendsCommand => true;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("find"u8, collection);
        writer.WriteStartDocument("filter"u8);
        writer.WriteStartDocument("_id"u8);
        writer.WriteStartArray("$in"u8);
        WriteIds(writer, BsonCodec<TId>.Default);
        writer.WriteEndArray();
        writer.WriteEndDocument();
        writer.WriteEndDocument();
        writer.WriteInt32("batchSize"u8, BatchSize);
    }

    private void WriteIds(BsonWriter writer, BsonCodec<TId> codec)
    {
        if (ids is IReadOnlyList<TId> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                codec.Write(writer, BsonName.Item, list[i]);
            }

            return;
        }

        foreach (var id in ids)
        {
            codec.Write(writer, BsonName.Item, id);
        }
    }
}
