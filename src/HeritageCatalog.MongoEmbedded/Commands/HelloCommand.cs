using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>hello</c> and its older names: the server is the primary of a replica set of one.</summary>
internal static class HelloCommand
{
    public const int MaxWireVersion = 21;
    public const int MaxMessageSize = 48_000_000;
    public const int MaxWriteBatchSize = 100_000;
    private const int SessionTimeoutMinutes = 30;

    public static Command Hello { get; } = Define("hello", "isWritablePrimary");

    public static Command IsMaster { get; } = Define("isMaster", "ismaster");

    public static Command IsMasterInLowerCase { get; } = Define("ismaster", "ismaster");

    private static Command Define(string name, string primaryField) => Command.Immediate(
        name,
        new FieldSet(
            name, "helloOk", "client", "compression", "saslSupportedMechs", "speculativeAuthenticate", "loadBalanced",
            "topologyVersion", "maxAwaitTimeMS", "hostInfo", "backpressure"),
        context => Reply(context, primaryField));

    private static BsonDocument Reply(CommandContext context, string primaryField)
    {
        var options = context.Engine.Options;
        using var writer = ReplyWriter.Start();
        writer.WriteBoolean("helloOk"u8, true);
        writer.WriteBoolean(primaryField, true);
        writer.WriteBoolean("secondary"u8, false);
        writer.WriteString("setName"u8, options.ReplicaSetName);
        writer.WriteInt32("setVersion"u8, 1);
        writer.WriteArray("hosts"u8, [options.Host]);
        writer.WriteString("primary"u8, options.Host);
        writer.WriteString("me"u8, options.Host);
        writer.WriteInt32("maxBsonObjectSize"u8, BsonLimits.MaxDocumentSize);
        writer.WriteInt32("maxMessageSizeBytes"u8, MaxMessageSize);
        writer.WriteInt32("maxWriteBatchSize"u8, MaxWriteBatchSize);
        writer.WriteDateTime("localTime"u8, context.Time.GetUtcNow());
        writer.WriteInt32("logicalSessionTimeoutMinutes"u8, SessionTimeoutMinutes);
        writer.WriteInt32("minWireVersion"u8, 0);
        writer.WriteInt32("maxWireVersion"u8, MaxWireVersion);
        writer.WriteBoolean("readOnly"u8, false);
        return ReplyWriter.End(writer);
    }
}
