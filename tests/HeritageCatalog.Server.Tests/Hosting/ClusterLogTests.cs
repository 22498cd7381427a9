using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Topology;
using HeritageCatalog.Server.Hosting;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class ClusterLogTests
{
    private static readonly ServerDescription Silent = new() { Address = ServerAddress.Of("a") };
    private static readonly ServerDescription Secondary = Silent with { Type = ServerType.RSSecondary };
    private static readonly ServerDescription Primary = Silent with { Type = ServerType.RSPrimary };

    private readonly Lines _lines = new();
    private readonly ClusterLog _log = new();

    [Fact]
    public void Servers_that_are_found_change_or_are_lost_are_logged()
    {
        _log.WriteTo(_lines);

        _log.Events.ServerChanged!(Silent, Secondary);
        _log.Events.ServerChanged!(Secondary, Primary);
        _log.Events.ServerChanged!(Primary, Silent with { Error = new IOException("cut\noff") });

        Assert.Equal(
            [
                "Information: MongoDB server a:27017 is RSSecondary",
                "Information: MongoDB server a:27017 is RSPrimary",
                "Warning: MongoDB server a:27017, which was RSPrimary, is lost: cut off",
            ],
            _lines.Written);
    }

    [Fact]
    public void What_changes_without_a_change_of_kind_is_not_worth_a_line()
    {
        _log.WriteTo(_lines);

        _log.Events.ServerChanged!(Primary, Primary with { SetVersion = 2 });
        _log.Events.ServerChanged!(Silent, Silent with { Error = new IOException("still cut off") });

        Assert.Empty(_lines.Written);
    }

    [Fact]
    public void Before_there_is_a_log_nothing_is_written() => _log.Events.ServerChanged!(Silent, Primary);

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => Written.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
