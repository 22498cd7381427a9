using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// Gives stored entries what is not stored with them, the documents afterwards and the names of collections, walking
/// back in time from what there is today.
/// </summary>
internal sealed class LogRestorer
{
    private readonly IReadOnlyDictionary<long, CollectionState> _collections;
    private readonly Dictionary<long, byte[]?> _later = [];
    private readonly Dictionary<long, Namespace> _names;

    private LogRestorer(IReadOnlyDictionary<long, CollectionState> collections)
    {
        _collections = collections;
        _names = collections.ToDictionary(pair => pair.Key, pair => pair.Value.Name);
    }

    /// <summary>
    /// Answers the entries from the first on whose documents are all there; earlier ones cannot be told any more.
    /// </summary>
    /// <param name="stored">All entries, the oldest first.</param>
    /// <param name="collections">The collections of today by their numbers.</param>
    public static List<LogEntry> Restore(
        IReadOnlyList<LogEntry> stored, IReadOnlyDictionary<long, CollectionState> collections)
    {
        var restorer = new LogRestorer(collections);
        var restored = new List<LogEntry>(stored.Count);
        for (var at = stored.Count - 1; at >= 0 && restorer.TryRestore(stored[at]) is { } entry; at--)
        {
            restored.Add(entry);
        }

        restored.Reverse();
        return restored;
    }

    private LogEntry? TryRestore(LogEntry entry)
    {
        foreach (var retained in entry.Retained)
        {
            _later[retained.Address] = retained.Body;
        }

        var operations = entry.Operations.ToArray();
        for (var at = operations.Length - 1; at >= 0; at--)
        {
            var operation = operations[at];
            if (operation.Kind == OperationKind.DropCollection)
            {
                _names[operation.Address.Collection] = operation.Name;
            }

            if (operation.Kind > OperationKind.Delete)
            {
                continue;
            }

            var address = operation.Address.Value;
            var after = _later.TryGetValue(address, out var known) ? known : FindCurrent(operation.Address);
            var isKnown = _names.TryGetValue(operation.Address.Collection, out var name);
            if (!isKnown || after is null != (operation.Kind == OperationKind.Delete))
            {
                return null;
            }

            operations[at] = operation with { Name = name, After = after };
            _later[address] = operation.Before;
        }

        return entry with { Operations = Few<LogOperation>.From(operations) };
    }

    private byte[]? FindCurrent(RecordAddress address) =>
        _collections.TryGetValue(address.Collection, out var collection)
        && collection.Records.TryGet(address.Record, out var body)
            ? body
            : null;
}
