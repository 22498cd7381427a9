using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>getLog</c>: this engine keeps no log in memory, so every one that exists is empty.</summary>
internal static class GetLogCommand
{
    public static Command Definition { get; } = Command.Immediate("getLog", new FieldSet("getLog"), Run);

    private static BsonDocument Run(CommandContext context) => context.Arguments.RequireText("getLog"u8) switch
    {
        "*" => new BsonBuilder { { "names", ["global", "startupWarnings"] }, { "ok", 1.0 } },
        "global" or "startupWarnings" => new BsonBuilder
        {
            { "totalLinesWritten", 0 }, { "log", BsonValue.From(BsonArray.Empty) }, { "ok", 1.0 },
        },
        var other => throw new CommandException(ErrorCode.OperationFailed, $"No log named '{other}'"),
    };
}
