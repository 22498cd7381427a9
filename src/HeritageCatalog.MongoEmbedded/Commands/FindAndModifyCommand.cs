using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Projecting;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>findAndModify</c>: changes or removes one document and answers it as it was, or as it is now.</summary>
internal static class FindAndModifyCommand
{
    public static Command Definition { get; } = Define("findAndModify");

    public static Command InLowerCase { get; } = Define("findandmodify");

    private static Command Define(string name) => new(
        name,
        new FieldSet(
            name, "query", "sort", "remove", "update", "new", "fields", "upsert", "bypassDocumentValidation", "hint",
            "arrayFilters", "let"),
        RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection();
        NamespaceRules.Check(name);
        var arguments = context.Arguments;
        var filter = arguments.GetDocument("query"u8);
        var update = arguments["update"u8];
        var isRemove = arguments.GetBoolean("remove"u8);
        CheckCombination(arguments, isRemove, hasUpdate: !update.IsMissing);

        var variables = context.ReadVariables();
        var query = new Query(FilterParser.Parse(filter, variables))
        {
            Sort = SortOrder.Parse(arguments.GetDocument("sort"u8)), Limit = 1, Hint = arguments["hint"u8],
        };
        var change = isRemove ? null : UpdateParser.Parse(update, variables, arguments["arrayFilters"u8]);
        var projection = ProjectionParser.ParseFind(arguments.GetDocument("fields"u8));
        var answersNew = arguments.GetBoolean("new"u8);
        var isUpsert = arguments.GetBoolean("upsert"u8);
        return context.WriteAsync(session =>
        {
            var outcome = query.Run(session.Find(name)).Take(1).ToList() is [var stored]
                ? Modify(session.Edit(name), stored, change, answersNew)
                : isUpsert ? Upsert(session.Edit(name), filter, change!, answersNew, context.Time) : default;
            return Reply(outcome, isRemove, projection);
        });
    }

    private static void CheckCombination(Arguments arguments, bool isRemove, bool hasUpdate)
    {
        var problem = (isRemove, hasUpdate) switch
        {
            (true, true) => "Cannot specify both an update and remove=true",
            (false, false) => "Either an update or remove=true must be specified",
            (true, _) when arguments.GetBoolean("upsert"u8) => "Cannot specify both upsert=true and remove=true",
            (true, _) when arguments.GetBoolean("new"u8) =>
                "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
            _ => null,
        };
        if (problem is not null)
        {
            throw new CommandException(ErrorCode.FailedToParse, problem);
        }
    }

    private static Outcome Modify(
        CollectionEditor editor, StoredDocument stored, DocumentUpdate? change, bool answersNew)
    {
        if (change is null)
        {
            editor.Delete(stored.Record, stored.Body);
            return new Outcome(1, stored.Document, default);
        }

        DocumentWriter.Update(editor, stored, change, out var updated);
        return new Outcome(1, answersNew ? updated : stored.Document, default);
    }

    private static Outcome Upsert(
        CollectionEditor editor, BsonDocument filter, DocumentUpdate change, bool answersNew, TimeProvider time)
    {
        var inserted = DocumentWriter.Upsert(editor, filter, change, time);
        return new Outcome(1, answersNew ? inserted : null, inserted["_id"u8]);
    }

    private static BsonDocument Reply(Outcome outcome, bool isRemove, Projection? projection)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("lastErrorObject"u8);
        writer.WriteInt32("n"u8, outcome.Count);
        if (!isRemove)
        {
            writer.WriteBoolean("updatedExisting"u8, outcome.Count == 1 && outcome.UpsertedId.IsMissing);
        }

        if (!outcome.UpsertedId.IsMissing)
        {
            writer.WriteValue("upserted"u8, outcome.UpsertedId);
        }

        writer.WriteEndDocument();
        WriteValue(writer, outcome.Document, projection);
        return ReplyWriter.End(writer);
    }

    private static void WriteValue(BsonWriter writer, BsonDocument? document, Projection? projection)
    {
        if (document is not { } value)
        {
            writer.WriteNull("value"u8);
        }
        else if (projection is null)
        {
            writer.WriteDocument("value"u8, value);
        }
        else
        {
            projection.Write(writer, "value"u8, value);
        }
    }

    private readonly record struct Outcome(int Count, BsonDocument? Document, BsonValue UpsertedId);
}
