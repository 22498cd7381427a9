using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Projecting;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>find</c>.</summary>
internal static class FindCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "find",
        new FieldSet(
            "find", "filter", "projection", "sort", "skip", "limit", "batchSize", "singleBatch", "hint",
            "noCursorTimeout", "allowDiskUse"),
        Run);

    private static BsonDocument Run(CommandContext context)
    {
        var arguments = context.Arguments;
        var name = context.Collection();
        var collection = context.State.Find(name);
        var filter = arguments.GetDocument("filter"u8);
        var projection = ProjectionParser.ParseFind(arguments.GetDocument("projection"u8));
        var sort = SortOrder.Parse(arguments.GetDocument("sort"u8));
        var skip = arguments.GetCount("skip"u8);
        var (limit, isSingle) = ReadLimit(arguments);
        var batchSize = arguments["batchSize"u8].IsMissing ? (long?)null : arguments.GetCount("batchSize"u8);
        var hint = arguments["hint"u8];
        if (IdLookup.TryGetId(filter, out var id) && hint.IsMissing && skip == 0 && batchSize != 0)
        {
            return ReplyWhole(context, name, IdLookup.Find(collection, id) is { } one ? [one] : [], projection);
        }

        var isUnordered = sort is null && skip == 0 && limit == 0 && hint.IsMissing;
        if (isUnordered && IdLookup.TryFindAll(collection, filter, batchSize, out var several))
        {
            return ReplyWhole(context, name, several, projection);
        }

        var watch = context.StartWatch();
        var query = new Query(FilterParser.Parse(filter))
        {
            Sort = sort, Skip = skip, Limit = limit, Hint = hint, Watch = watch,
        };
        var documents = query.Run(collection).Select(static stored => stored.Document);
        return CursorReply.First(context, new ResultCursor(name, documents, projection, watch), batchSize, isSingle);
    }

    /// <summary>All documents are at hand, so there is nothing to plan, to sort or to keep open.</summary>
    private static BsonDocument ReplyWhole(
        CommandContext context, Namespace name, List<byte[]> found, Projection? projection)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("cursor"u8);
        writer.WriteStartArray("firstBatch"u8);
        foreach (var body in found)
        {
            var document = new BsonDocument(body);
            if (projection is null)
            {
                writer.WriteDocument(BsonName.Item, document);
            }
            else
            {
                projection.Write(writer, BsonName.Item, document);
            }
        }

        writer.WriteEndArray();
        writer.WriteInt64("id"u8, 0);
        writer.WriteString("ns"u8, name.ToString());
        writer.WriteEndDocument();
        return context.End(writer);
    }

    /// <summary>A negative limit is the older way to say that one batch is all that is wanted.</summary>
    private static (long Limit, bool IsSingle) ReadLimit(Arguments arguments)
    {
        var isSingle = arguments.GetBoolean("singleBatch"u8);
        if (arguments["limit"u8].TryToInt64(out var limit) && limit < 0)
        {
            return (-limit, true);
        }

        return (arguments.GetCount("limit"u8), isSingle);
    }
}
