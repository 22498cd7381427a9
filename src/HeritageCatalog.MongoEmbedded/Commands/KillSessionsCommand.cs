using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>killSessions</c> and <c>killAllSessions</c>: abort what is open in sessions.</summary>
internal static class KillSessionsCommand
{
    public static Command Some { get; } = Command.Immediate("killSessions", new FieldSet("killSessions"), context =>
    {
        foreach (var session in context.Arguments.RequireArray("killSessions"u8))
        {
            context.Engine.Transactions.Forget(SessionId.Parse(session));
        }

        return ReplyWriter.Ok;
    });

    public static Command All { get; } =
        Command.Immediate("killAllSessions", new FieldSet("killAllSessions"), KillAll);

    private static BsonDocument KillAll(CommandContext context)
    {
        if (!context.Arguments.RequireArray("killAllSessions"u8).IsEmpty)
        {
            throw new CommandException(ErrorCode.CommandNotSupported, "sessions belong to no user in this server");
        }

        context.Engine.Transactions.ForgetAll();
        return ReplyWriter.Ok;
    }
}
