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
        var collection = context.Store.Committed.Find(name);
        var filter = arguments.GetDocument("filter");
        var projection = ProjectionParser.ParseFind(arguments.GetDocument("projection"));
        if (IdLookup.TryGetId(filter, out var id) && arguments["hint"u8].IsMissing && arguments["skip"u8].IsMissing)
        {
            return ReplyOne(name, IdLookup.Find(collection, id), projection);
        }

        var (limit, isSingle) = ReadLimit(arguments);
        var query = new Query(FilterParser.Parse(filter))
        {
            Sort = SortOrder.Parse(arguments.GetDocument("sort")),
            Skip = arguments.GetCount("skip"),
            Limit = limit,
            Hint = arguments["hint"u8],
        };
        var documents = query.Run(collection).Select(static stored => stored.Document);
        var batchSize = arguments["batchSize"u8].IsMissing ? (long?)null : arguments.GetCount("batchSize");
        return CursorReply.First(context, new ServerCursor(name, documents, projection), batchSize, isSingle);
    }

    /// <summary>At most one document has the _id, so there is nothing to plan, to sort or to keep open.</summary>
    private static BsonDocument ReplyOne(Namespace name, byte[]? found, Projection? projection)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("cursor"u8);
        writer.WriteStartArray("firstBatch"u8);
        if (found is not null)
        {
            var document = new BsonDocument(found);
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
        return ReplyWriter.End(writer);
    }

    /// <summary>A negative limit is the older way to say that one batch is all that is wanted.</summary>
    private static (long Limit, bool IsSingle) ReadLimit(Arguments arguments)
    {
        var isSingle = arguments.GetBoolean("singleBatch");
        if (arguments["limit"u8].TryToInt64(out var limit) && limit < 0)
        {
            return (-limit, true);
        }

        return (arguments.GetCount("limit"), isSingle);
    }
}
