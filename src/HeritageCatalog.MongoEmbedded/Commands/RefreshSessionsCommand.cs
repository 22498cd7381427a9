namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>refreshSessions</c>: nothing to do, for what a session holds open has a lifetime of its own.</summary>
internal static class RefreshSessionsCommand
{
    public static Command Definition { get; } =
        Command.Immediate("refreshSessions", new FieldSet("refreshSessions"), context =>
        {
            foreach (var session in context.Arguments.RequireArray("refreshSessions"u8))
            {
                SessionId.Parse(session);
            }

            return ReplyWriter.Ok;
        });
}
