namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>ping</c>.</summary>
internal static class PingCommand
{
    public static Command Definition { get; } = Command.Immediate("ping", new FieldSet("ping"), _ => ReplyWriter.Ok);
}
