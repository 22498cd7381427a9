using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Opens a cursor over what comes out of a pipeline.</summary>
internal sealed class AggregateOperation(
    string database, BsonValue collection, BsonArray pipeline, AggregateOptions options)
    : CursorOperation(
        "aggregate", database, WritesOut(pipeline) ? OperationKind.WrittenRead : OperationKind.Read)
{
    public override ReadPreference? Preference => options.Preference;

    public override TimeSpan? MaxTime => options.MaxTime;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteValue("aggregate"u8, collection);
        writer.WriteArray("pipeline"u8, pipeline);
        writer.WriteStartDocument("cursor"u8);

        // What is written brings nothing back, and to ask for an empty batch would keep it from being written.
        if (options.BatchSize is { } batchSize && !(batchSize == 0 && Kind == OperationKind.WrittenRead))
        {
            writer.WriteInt32("batchSize"u8, batchSize);
        }

        writer.WriteEndDocument();
        WriteIfPresent(writer, "hint"u8, options.Hint);
        WriteIfSet(writer, "allowDiskUse"u8, options.AllowsDiskUse);
        WriteIfSet(writer, "bypassDocumentValidation"u8, options.BypassesValidation);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteOptions(writer, options);
    }

    // Only the last stage can.
    private static bool WritesOut(BsonArray pipeline)
    {
        BsonValue last = default;
        foreach (var stage in pipeline)
        {
            last = stage;
        }

        return last.Type == BsonType.Document
            && (last.AsDocument.TryGetValue("$out"u8, out _) || last.AsDocument.TryGetValue("$merge"u8, out _));
    }
}
