using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Remembers what a client told of its commands, as far as the case wants to know.</summary>
internal sealed class UnifiedEvents
{
    private readonly ConcurrentQueue<UnifiedEvent> _seen = new();
    private readonly HashSet<string> _observed;
    private readonly HashSet<string> _ignored;

    public UnifiedEvents(UnifiedArguments options)
    {
        _observed = Texts(options["observeEvents"]);
        _ignored = [.. Texts(options["ignoreCommandMonitoringEvents"]), "configureFailPoint"];
        if (!options.Flag("observeSensitiveCommands"))
        {
            _ignored.UnionWith(["saslStart", "saslContinue", "authenticate", "getnonce", "createUser", "updateUser"]);
        }
    }

    public CommandEvents Listeners => new()
    {
        Started = one => Add(new UnifiedEvent("commandStartedEvent", one.CommandName, one.Database, one.Command)),
        Succeeded = one => Add(new UnifiedEvent("commandSucceededEvent", one.CommandName, one.Database, one.Reply)),
        Failed = one => Add(new UnifiedEvent("commandFailedEvent", one.CommandName, one.Database, default)),
    };

    public IReadOnlyList<UnifiedEvent> Seen => [.. _seen];

    public IReadOnlyList<BsonDocument> Started =>
        [.. _seen.Where(one => one.Kind == "commandStartedEvent").Select(one => one.Content)];

    private void Add(UnifiedEvent one)
    {
        if (_observed.Contains(one.Kind) && !_ignored.Contains(one.CommandName))
        {
            _seen.Enqueue(one);
        }
    }

    private static HashSet<string> Texts(BsonValue list) =>
        list.IsMissing ? [] : [.. list.AsArray.ToList().Select(item => item.AsString)];
}

/// <summary>One event of a command.</summary>
internal sealed record UnifiedEvent(string Kind, string CommandName, string Database, BsonDocument Content);
