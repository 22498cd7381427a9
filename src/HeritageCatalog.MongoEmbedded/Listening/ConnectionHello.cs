using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Wire;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>
/// Says hello to one connection: what the engine says, and what only the listener knows ("MongoDB Handshake").
/// </summary>
internal sealed class ConnectionHello(
    ListenerContext context, IServerConnection engine, ConnectionLogin login, int connectionNumber)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Whether the client has said hello.</summary>
    public bool IsDone { get; private set; }

    /// <summary>What the client calls the application it works for.</summary>
    public string? ApplicationName { get; private set; }

    public static bool IsHello(string commandName) => commandName is "hello" or "isMaster" or "ismaster";

    public async ValueTask<BsonDocument> AnswerAsync(BsonDocument command, CancellationToken stopping)
    {
        if (!IsDone && command["client"u8] is { Type: BsonType.Document } client
            && client.AsDocument["application"u8] is { Type: BsonType.Document } application
            && application.AsDocument["name"u8] is { Type: BsonType.String } name)
        {
            ApplicationName = name.AsString;
        }

        await AwaitChangeAsync(command, stopping).ConfigureAwait(false);
        var reply = await engine.SendAsync(command, CancellationToken.None).ConfigureAwait(false);
        if (!reply["ok"u8].ToBoolean())
        {
            return reply;
        }

        IsDone = true;
        return ReplyWriter.Append(reply, Additions(command));
    }

    // A client that has seen this state waits for another one, which never comes: the server ends as it is. Waiting
    // ends with the listener, and the connection with it, which is what the client waits to see.
    private async ValueTask AwaitChangeAsync(BsonDocument command, CancellationToken stopping)
    {
        if (command["maxAwaitTimeMS"u8].TryToInt64(out var milliseconds) && milliseconds > 0
            && command["topologyVersion"u8] is { Type: BsonType.Document } seen
            && seen.AsDocument["processId"u8] == context.TopologyVersion["processId"u8])
        {
            var wait = TimeSpan.FromMilliseconds(Math.Min(milliseconds, LongestWait.TotalMilliseconds));
            await Task.Delay(wait, context.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private BsonDocument Additions(BsonDocument command)
    {
        var more = new BsonBuilder
        {
            { "connectionId", connectionNumber },
            { "topologyVersion", context.TopologyVersion },
        };
        if (command["compression"u8] is { Type: BsonType.Array } offered
            && offered.AsArray.ToList().Contains(BsonValue.From(CompressedMessage.Zlib)))
        {
            more.Add("compression", [CompressedMessage.Zlib]);
        }

        if (command["saslSupportedMechs"u8] is { Type: BsonType.String } user && context.Account is { } account
            && user.AsString == $"{UserAccount.Database}.{account.Name}")
        {
            more.Add("saslSupportedMechs", BsonArray.Create([.. account.Mechanisms.Select(BsonValue.From)]));
        }

        more.AddIfPresent("speculativeAuthenticate", StartLogin(command));
        return more;
    }

    // A step that fails is left out, and the client starts anew.
    private BsonValue StartLogin(BsonDocument command)
    {
        if (command["speculativeAuthenticate"u8] is not { Type: BsonType.Document } step)
        {
            return default;
        }

        try
        {
            var database = step.AsDocument["db"u8] is { Type: BsonType.String } name ? name.AsString : "";
            return BsonValue.From(login.Start(step.AsDocument, database));
        }
        catch (CommandException)
        {
            return default;
        }
    }
}
