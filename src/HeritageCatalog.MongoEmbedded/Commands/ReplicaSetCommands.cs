using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>replSetGetStatus</c> and <c>replSetGetConfig</c>: a replica set of one member, which is always the
/// primary of the same term.</summary>
internal static class ReplicaSetCommands
{
    private const int Primary = 1;
    private const long Term = 1;

    public static Command Status { get; } = Command.Immediate(
        "replSetGetStatus", new FieldSet("replSetGetStatus", "initialSync"), TellStatus);

    public static Command Configuration { get; } = Command.Immediate(
        "replSetGetConfig", new FieldSet("replSetGetConfig", "commitmentStatus"), TellConfiguration);

    private static BsonDocument TellStatus(CommandContext context)
    {
        RequireAdmin(context);
        var options = context.Engine.Options;
        var time = context.Store.Committed.Times.Time;
        var position = new BsonBuilder { { "ts", BsonValue.From(time) }, { "t", Term } };
        var date = DateTimeOffset.FromUnixTimeSeconds(time.Seconds);
        var member = new BsonBuilder
        {
            { "_id", 0 },
            { "name", options.Host },
            { "health", 1.0 },
            { "state", Primary },
            { "stateStr", "PRIMARY" },
            { "uptime", (int)context.Engine.Uptime.TotalSeconds },
            { "optime", position },
            { "optimeDate", date },
            { "configVersion", 1 },
            { "configTerm", Term },
            { "self", true },
            { "lastHeartbeatMessage", "" },
        };
        return new BsonBuilder
        {
            { "set", options.ReplicaSetName },
            { "date", context.Time.GetUtcNow() },
            { "myState", Primary },
            { "term", Term },
            { "majorityVoteCount", 1 },
            { "writeMajorityCount", 1 },
            { "votingMembersCount", 1 },
            { "writableVotingMembersCount", 1 },
            {
                // What is committed is on disk, and what is applied is committed.
                "optimes",
                new BsonBuilder
                {
                    { "lastCommittedOpTime", position },
                    { "lastCommittedWallTime", date },
                    { "appliedOpTime", position },
                    { "durableOpTime", position },
                    { "lastAppliedWallTime", date },
                    { "lastDurableWallTime", date },
                }
            },
            { "members", [member] },
            { "ok", 1.0 },
        };
    }

    private static BsonDocument TellConfiguration(CommandContext context)
    {
        RequireAdmin(context);
        var options = context.Engine.Options;
        var member = new BsonBuilder
        {
            { "_id", 0 },
            { "host", options.Host },
            { "arbiterOnly", false },
            { "buildIndexes", true },
            { "hidden", false },
            { "priority", 1.0 },
            { "tags", new BsonBuilder() },
            { "secondaryDelaySecs", 0L },
            { "votes", 1 },
        };
        return new BsonBuilder
        {
            {
                "config",
                new BsonBuilder
                {
                    { "_id", options.ReplicaSetName },
                    { "version", 1 },
                    { "term", Term },
                    { "members", [member] },
                    { "protocolVersion", 1L },
                    { "writeConcernMajorityJournalDefault", true },
                    { "settings", new BsonBuilder() },
                }
            },
            { "ok", 1.0 },
        };
    }

    private static void RequireAdmin(CommandContext context)
    {
        if (context.Database != "admin")
        {
            throw new CommandException(
                ErrorCode.Unauthorized, "it may only be run against the admin database.");
        }
    }
}
