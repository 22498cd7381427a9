using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>What shells ask about a server besides its version: its commands, how it was started, what it profiles.
/// </summary>
internal static class DescriptionCommands
{
    // What a server calls slow unless it is told otherwise; nothing is measured against it here.
    private const int SlowMilliseconds = 100;

    /// <summary><c>listCommands</c>: names, and nothing of what they do.</summary>
    public static Command List { get; } = Command.Immediate("listCommands", new FieldSet("listCommands"), _ =>
    {
        var commands = new BsonBuilder();
        foreach (var name in CommandTable.Names)
        {
            commands.Add(name, new BsonBuilder { { "help", "" }, { "adminOnly", false } });
        }

        return new BsonBuilder { { "commands", commands }, { "ok", 1.0 } };
    });

    /// <summary><c>getCmdLineOpts</c>: there was no command line of a server, only options of the program around it.
    /// </summary>
    public static Command StartOptions { get; } = Command.Immediate(
        "getCmdLineOpts", new FieldSet("getCmdLineOpts"), context => new BsonBuilder
        {
            { "argv", BsonValue.From(BsonArray.Empty) },
            {
                "parsed",
                new BsonBuilder
                {
                    { "replication", new BsonBuilder { { "replSet", context.Engine.Options.ReplicaSetName } } },
                }
            },
            { "ok", 1.0 },
        });

    /// <summary><c>profile</c>: nothing is profiled, and nothing can be.</summary>
    public static Command Profile { get; } = Command.Immediate(
        "profile", new FieldSet("profile", "slowms", "sampleRate", "filter"), context =>
            context.Body["profile"u8].TryToInt64(out var level) && level <= 0
                ? new BsonBuilder { { "was", 0 }, { "slowms", SlowMilliseconds }, { "sampleRate", 1.0 }, { "ok", 1.0 } }
                : throw new CommandException(
                    ErrorCode.CommandNotSupported, "this server has no profiler: the level can only be 0"));
}
