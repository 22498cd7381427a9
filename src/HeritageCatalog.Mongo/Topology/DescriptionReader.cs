using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Topology;

/// <summary>Reads what a server tells of itself in reply to <c>hello</c>, or to <c>isMaster</c> of old.</summary>
internal static class DescriptionReader
{
    public static ServerDescription Read(
        ServerAddress address, BsonDocument reply, TimeSpan? roundTripTime, DateTimeOffset now)
    {
        if (!IsTrue(reply["ok"u8]))
        {
            var refusal = new MongoServerException("hello", reply);
            return ServerDescription.Unknown(address, refusal) with { LastUpdateTime = now };
        }

        return new ServerDescription
        {
            Address = address,
            Type = FindType(reply),
            RoundTripTime = roundTripTime,
            LastUpdateTime = now,
            LastWriteDate = FindLastWrite(reply),
            MinWireVersion = FindNumber(reply["minWireVersion"u8]) ?? 0,
            MaxWireVersion = FindNumber(reply["maxWireVersion"u8]) ?? 0,
            Me = FindAddress(reply["me"u8]),
            Hosts = ReadAddresses(reply["hosts"u8]),
            Passives = ReadAddresses(reply["passives"u8]),
            Arbiters = ReadAddresses(reply["arbiters"u8]),
            Tags = ReadTags(reply["tags"u8]),
            SetName = FindText(reply["setName"u8]),
            SetVersion = reply["setVersion"u8] is { IsNumber: true } version ? version.ToInt64() : null,
            ElectionId = reply["electionId"u8] is { Type: BsonType.ObjectId } id ? id.AsObjectId : null,
            Primary = FindAddress(reply["primary"u8]),
            LogicalSessionTimeoutMinutes = FindNumber(reply["logicalSessionTimeoutMinutes"u8]),
            TopologyVersion = TopologyVersion.Find(reply),
        };
    }

    // The table of "ServerType", from top to bottom.
    private static ServerType FindType(BsonDocument reply)
    {
        if (IsTrue(reply["isreplicaset"u8]))
        {
            return ServerType.RSGhost;
        }

        if (FindText(reply["setName"u8]) is not null)
        {
            return FindMemberType(reply);
        }

        return FindText(reply["msg"u8]) == "isdbgrid" ? ServerType.Mongos : ServerType.Standalone;
    }

    private static ServerType FindMemberType(BsonDocument reply) => reply switch
    {
        _ when IsTrue(reply["hidden"u8]) => ServerType.RSOther,
        _ when IsTrue(reply["isWritablePrimary"u8]) || IsTrue(reply["ismaster"u8]) => ServerType.RSPrimary,
        _ when IsTrue(reply["secondary"u8]) => ServerType.RSSecondary,
        _ when IsTrue(reply["arbiterOnly"u8]) => ServerType.RSArbiter,
        _ => ServerType.RSOther,
    };

    private static DateTimeOffset? FindLastWrite(BsonDocument reply) =>
        reply["lastWrite"u8] is { Type: BsonType.Document } last
        && last.AsDocument["lastWriteDate"u8] is { Type: BsonType.DateTime } date
            ? date.AsDateTimeOffset
            : null;

    private static bool IsTrue(BsonValue value) => value switch
    {
        { Type: BsonType.Boolean } => value.AsBoolean,
        { IsNumber: true } => value.ToDouble() != 0,
        _ => false,
    };

    private static int? FindNumber(BsonValue value) => value.IsNumber ? value.ToInt32() : null;

    private static string? FindText(BsonValue value) => value.Type == BsonType.String ? value.AsString : null;

    private static ServerAddress? FindAddress(BsonValue value) =>
        FindText(value) is { } text && ServerAddress.TryParse(text, out var address) ? address : null;

    private static IReadOnlyList<ServerAddress> ReadAddresses(BsonValue value) => value.Type == BsonType.Array
        ? [.. value.AsArray.ToList().Select(FindAddress).OfType<ServerAddress>()]
        : [];

    private static Dictionary<string, string> ReadTags(BsonValue value)
    {
        var tags = new Dictionary<string, string>();
        if (value.Type == BsonType.Document)
        {
            foreach (var tag in value.AsDocument)
            {
                tags[tag.Name] = FindText(tag.Value) ?? "";
            }
        }

        return tags;
    }
}
