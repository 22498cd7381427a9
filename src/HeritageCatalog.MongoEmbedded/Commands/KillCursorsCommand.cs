using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>killCursors</c>.</summary>
internal static class KillCursorsCommand
{
    public static Command Definition { get; } =
        Command.Immediate("killCursors", new FieldSet("killCursors", "cursors"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var killed = new List<BsonValue>();
        var notFound = new List<BsonValue>();
        foreach (var id in context.Arguments.RequireArray("cursors"u8))
        {
            if (id.Type != BsonType.Int64)
            {
                throw new CommandException(ErrorCode.TypeMismatch, "cursors are named by 64-bit integers");
            }

            (context.Cursors.Kill(id.AsInt64) ? killed : notFound).Add(id);
        }

        return new BsonBuilder
        {
            { "cursorsKilled", BsonArray.Create([.. killed]) },
            { "cursorsNotFound", BsonArray.Create([.. notFound]) },
            { "cursorsAlive", BsonArray.Empty },
            { "cursorsUnknown", BsonArray.Empty },
            { "ok", 1.0 },
        };
    }
}
