using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Remembers what a client told of its commands, as far as the case wants to know.</summary>
internal sealed class UnifiedEvents
{
    private readonly ConcurrentQueue<UnifiedEvent> _seen = new();
    private readonly HashSet<string> _observed;
    private readonly HashSet<string> _ignored;
    private readonly bool _observesSecrets;

    public UnifiedEvents(UnifiedArguments options)
    {
        _observed = Texts(options["observeEvents"]);
        _ignored = [.. Texts(options["ignoreCommandMonitoringEvents"]), "configureFailPoint"];
        _observesSecrets = options.Flag("observeSensitiveCommands");
        if (!_observesSecrets)
        {
            _ignored.UnionWith(["saslStart", "saslContinue", "authenticate", "getnonce", "createUser", "updateUser"]);
        }
    }

    public CommandEvents Listeners => new()
    {
        Started = one => Add(new UnifiedEvent(
            "commandStartedEvent", one.CommandName, one.Database, one.Command, IsKnown(one.Connection))),
        Succeeded = one => Add(new UnifiedEvent(
            "commandSucceededEvent", one.CommandName, one.Database, one.Reply, IsKnown(one.Connection))),
        Failed = one => Add(new UnifiedEvent(
            "commandFailedEvent", one.CommandName, one.Database, default, IsKnown(one.Connection))),
    };

    public IReadOnlyList<UnifiedEvent> Seen => [.. _seen];

    public IReadOnlyList<BsonDocument> Started =>
        [.. _seen.Where(one => one.Kind == "commandStartedEvent").Select(one => one.Content)];

    private void Add(UnifiedEvent one)
    {
        var isSecret = !_observesSecrets
            && one.Content.IsEmpty
            && one.CommandName.ToUpperInvariant() is "HELLO" or "ISMASTER";
        if (_observed.Contains(one.Kind) && !_ignored.Contains(one.CommandName) && !isSecret)
        {
            _seen.Enqueue(one);
        }
    }

    private static bool IsKnown(ConnectionIdentity? connection) => connection?.ServerConnectionId is not null;

    private static HashSet<string> Texts(BsonValue list) =>
        list.IsMissing ? [] : [.. list.AsArray.ToList().Select(item => item.AsString)];
}

/// <summary>One event of a command.</summary>
internal sealed record UnifiedEvent(
    string Kind, string CommandName, string Database, BsonDocument Content, bool HasServerConnection);
