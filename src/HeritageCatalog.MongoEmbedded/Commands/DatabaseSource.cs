using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>What a pipeline of a database, not of one collection, begins with: <c>$documents</c>, or
/// <c>$listLocalSessions</c>, which tells of the sessions that have written lately.</summary>
internal static class DatabaseSource
{
    private const int UserHashSize = 32;

    /// <summary>Says whether a command asks for the database.</summary>
    public static bool IsMeant(BsonDocument command) => command["aggregate"u8] is { IsNumber: true } one
        && one.ToDouble() == 1;

    /// <summary>The documents, and the stages behind.</summary>
    public static (IEnumerable<BsonDocument> Documents, BsonArray Behind) Read(
        CommandContext context, BsonArray pipeline, Variables variables)
    {
        var stages = pipeline.ToList();
        var first = stages.Count > 0 && stages[0].Type == BsonType.Document ? stages[0].AsDocument : BsonDocument.Empty;
        var rest = BsonArray.Create([.. stages.Skip(1)]);
        if (first.TryGetValue("$documents"u8, out var documents))
        {
            return (ReadDocuments(ExpressionParser.Parse(documents, variables)), rest);
        }

        if (first.Contains("$listLocalSessions"))
        {
            return (ListSessions(context), rest);
        }

        // A stage that does not exist is told as such.
        Pipeline.Parse(pipeline, variables);
        throw new CommandException(
            ErrorCode.InvalidNamespace,
            "{aggregate: 1} is only valid for pipelines that begin with $documents, $listLocalSessions or "
            + "$changeStream; others need a collection.");
    }

    private static IEnumerable<BsonDocument> ReadDocuments(Expression expression)
    {
        var value = expression.Evaluate(BsonDocument.Empty);
        var items = value.Type == BsonType.Array ? value.AsArray.ToList() : null;
        return items is not null && items.TrueForAll(item => item.Type == BsonType.Document)
            ? items.Select(item => item.AsDocument)
            : throw new CommandException(
                ErrorCode.Location5858203, "an array of documents is expected by $documents");
    }

    private static IEnumerable<BsonDocument> ListSessions(CommandContext context)
    {
        var now = context.Time.GetUtcNow();
        var sessions = context.State.Sessions.ToDictionary(session => session.Key, session => session.Value.At);
        if (SessionId.Find(context.Body) is { } own)
        {
            sessions[own] = now;
        }

        return sessions.Select(session => new BsonBuilder
        {
            {
                "_id", new BsonBuilder
                {
                    { "id", BsonValue.From(session.Key) },
                    { "uid", BsonValue.From(new BsonBinary(0, new byte[UserHashSize])) },
                }
            },
            { "lastUse", BsonValue.From(session.Value) },
        }.Build());
    }
}
