using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Opens a cursor over the documents that a filter means.</summary>
internal sealed class FindOperation(
    string database, string collection, Filter filter, FindOptions options, int? batchSize)
    : CursorOperation("find", database, OperationKind.Read)
{
    /// <summary>Whether the first document is all that is wanted.</summary>
    public bool FindsOne { get; init; }

    public override bool LendsCommand => true;

    public override ReadPreference? Preference => options.Preference;

    public override TimeSpan? MaxTime => options.MaxTime;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("find"u8, collection);
        writer.WriteDocument("filter"u8, filter);
        WriteIfAny(writer, "sort"u8, options.Sort);
        WriteIfAny(writer, "projection"u8, options.Projection);
        WriteIfPresent(writer, "hint"u8, options.Hint);
        WriteCounts(writer);
        if (options.IsSingleBatch || FindsOne)
        {
            writer.WriteBoolean("singleBatch"u8, true);
        }

        WriteIfSet(writer, "allowDiskUse"u8, options.AllowsDiskUse);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteOptions(writer, options);
    }

    private void WriteCounts(BsonWriter writer)
    {
        if (options.Skip > 0)
        {
            writer.WriteInt64("skip"u8, options.Skip);
        }

        if (FindsOne || options.Limit > 0)
        {
            writer.WriteInt64("limit"u8, FindsOne ? 1 : options.Limit);
        }

        if (batchSize is { } size)
        {
            // A batch of exactly the limit would leave the cursor open: the server has not seen the end yet.
            writer.WriteInt32("batchSize"u8, size == options.Limit ? size + 1 : size);
        }
    }
}
