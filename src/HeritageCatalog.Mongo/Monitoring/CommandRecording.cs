using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Notes the commands sent in an asynchronous flow, from its start until it is disposed of.</summary>
/// <remarks>Of recordings that nest, the inner one notes. While none runs, noting costs nothing.</remarks>
public sealed class CommandRecording : IDisposable
{
    private static readonly AsyncLocal<CommandRecording?> Current = new();
    private static int _running;

    private readonly CommandRecording? _outer;
    private readonly Lock _lock = new();
    private readonly List<RecordedCommand> _commands = [];
    private int _isDisposed;

    private CommandRecording(CommandRecording? outer) => _outer = outer;

    /// <summary>The commands that have had their reply, or failed, so far.</summary>
    public IReadOnlyList<RecordedCommand> Commands
    {
        get
        {
            lock (_lock)
            {
                return [.. _commands];
            }
        }
    }

    /// <summary>Starts to note in this flow and in all that it starts from here on.</summary>
    public static CommandRecording Start()
    {
        var recording = new CommandRecording(Current.Value);
        Current.Value = recording;
        Interlocked.Increment(ref _running);
        return recording;
    }

    /// <summary>Stops to note.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        Interlocked.Decrement(ref _running);
        if (Current.Value == this)
        {
            Current.Value = _outer;
        }
    }

    internal static CommandRecording? Find() => Volatile.Read(ref _running) == 0 ? null : Current.Value;

    internal void Add(in RecordedCommand command)
    {
        lock (_lock)
        {
            _commands.Add(command);
        }
    }
}

/// <summary>A command as it was sent, and what came of it.</summary>
/// <param name="CommandName">Such as "find".</param>
/// <param name="Database">The database it was for.</param>
/// <param name="Command">The whole command.</param>
/// <param name="Reply">The whole reply; null when it was refused or none came.</param>
public readonly record struct RecordedCommand(
    string CommandName, string Database, BsonDocument Command, BsonDocument? Reply);
