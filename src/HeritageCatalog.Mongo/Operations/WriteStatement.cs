using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Writes the fields of one statement of an update or delete command.</summary>
internal static class WriteStatement
{
    public static void WriteUpdate(
        BsonWriter writer, Filter filter, BsonValue change, bool isMulti, UpdateOptions options)
    {
        writer.WriteDocument("q"u8, filter);
        writer.WriteValue("u"u8, change);
        if (isMulti)
        {
            writer.WriteBoolean("multi"u8, true);
        }

        if (options.IsUpsert)
        {
            writer.WriteBoolean("upsert"u8, true);
        }

        WriteArrayFilters(writer, options.ArrayFilters);
        WriteIfAny(writer, "sort"u8, options.Sort);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteHint(writer, options.Hint);
    }

    public static void WriteDelete(BsonWriter writer, Filter filter, bool isMulti, DeleteOptions options)
    {
        writer.WriteDocument("q"u8, filter);
        writer.WriteInt32("limit"u8, isMulti ? 0 : 1);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteHint(writer, options.Hint);
    }

    public static void WriteArrayFilters(BsonWriter writer, IReadOnlyList<Filter>? filters)
    {
        if (filters is not null)
        {
            writer.WriteArray("arrayFilters"u8, BsonArray.From(filters.Select(filter => (BsonDocument)filter)));
        }
    }

    private static void WriteIfAny(BsonWriter writer, ReadOnlySpan<byte> name, BsonDocument document)
    {
        if (!document.IsEmpty)
        {
            writer.WriteDocument(name, document);
        }
    }

    private static void WriteHint(BsonWriter writer, BsonValue hint)
    {
        if (!hint.IsMissing)
        {
            writer.WriteValue("hint"u8, hint);
        }
    }
}
