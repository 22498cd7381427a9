using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Expressions;
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
            "noCursorTimeout", "allowDiskUse", "let"),
        Run) with { LendsContext = true };

    private static BsonDocument Run(CommandContext context)
    {
        var name = context.Collection();
        var collection = context.State.Find(name);
        var wanted = new FindArguments(context.Arguments);
        var projection = ProjectionParser.ParseFind(wanted.Projection);
        var sort = SortOrder.Parse(wanted.Sort);
        var isById = wanted is { Skip: 0, BatchSize: not 0, Hint.IsMissing: true };
        if (isById && IdLookup.TryGetId(wanted.Filter, out var id))
        {
            var one = IdLookup.Find(collection, id);
            return ReplyWhole(context, name, one is null ? default : new[] { new BsonDocument(one) }, projection);
        }

        if (wanted.IsPlain && IdLookup.TryFindAll(collection, wanted.Filter, wanted.BatchSize, out var several))
        {
            return ReplyWhole(context, name, several, projection);
        }

        var watch = context.StartWatch();
        var query = new Query(FilterParser.Parse(wanted.Filter, Variables.Parse(wanted.Let)))
        {
            Sort = sort, Skip = wanted.Skip, Limit = wanted.Limit, Hint = wanted.Hint, Watch = watch,
        };
        var documents = query.Run(collection).Select(static stored => stored.Document);
        var cursor = new ResultCursor(name, documents, projection, watch);
        return CursorReply.First(context, cursor, wanted.BatchSize, wanted.IsSingle, wanted.Limit);
    }

    /// <summary>All documents are at hand, so there is nothing to plan, to sort or to keep open.</summary>
    private static BsonDocument ReplyWhole(
        CommandContext context, Namespace name, ReadOnlyMemory<BsonDocument> found, Projection? projection)
    {
        if (projection is null && context.TryGiveWhole(name, found, out var reply))
        {
            return reply;
        }

        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("cursor"u8);
        writer.WriteStartArray("firstBatch"u8);
        var batch = context.StartBatch(writer, found.Length);
        foreach (var document in found.Span)
        {
            batch.TryAdd(projection?.Apply(document) ?? document);
        }

        context.End(batch);
        writer.WriteEndArray();
        writer.WriteInt64("id"u8, 0);
        ReplyWriter.WriteNamespace(writer, name);
        context.WriteSnapshotTime(writer);
        writer.WriteEndDocument();
        return context.End(writer);
    }
}
