namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>endSessions</c>: forgets what was kept for retries of these sessions.</summary>
internal static class EndSessionsCommand
{
    public static Command Definition { get; } = new("endSessions", new FieldSet("endSessions"), context =>
    {
        var ended = new List<Guid>();
        foreach (var session in context.Arguments.RequireArray("endSessions"u8))
        {
            ended.Add(SessionId.Parse(session));
        }

        ended.ForEach(context.Engine.Transactions.Forget);

        return context.Store.WriteAsync(session =>
        {
            ended.ForEach(session.Forget);
            return ReplyWriter.Ok;
        }, null, context.Cancellation);
    });
}
