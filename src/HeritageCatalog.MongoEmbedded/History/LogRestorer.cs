namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// Gives stored entries the documents afterwards, walking back in time from the documents of today.
/// </summary>
internal static class LogRestorer
{
    /// <summary>
    /// Answers the entries from the first on whose documents are all there; earlier ones cannot be told any more.
    /// </summary>
    /// <param name="stored">All entries, the oldest first.</param>
    /// <param name="current">Finds the document of an address as it is now.</param>
    public static List<LogEntry> Restore(IReadOnlyList<LogEntry> stored, Func<long, byte[]?> current)
    {
        var later = new Dictionary<long, byte[]?>();
        var restored = new List<LogEntry>(stored.Count);
        for (var at = stored.Count - 1; at >= 0; at--)
        {
            if (TryRestore(stored[at], later, current) is not { } entry)
            {
                break;
            }

            restored.Add(entry);
        }

        restored.Reverse();
        return restored;
    }

    private static LogEntry? TryRestore(
        LogEntry entry, Dictionary<long, byte[]?> later, Func<long, byte[]?> current)
    {
        foreach (var retained in entry.Retained)
        {
            later[retained.Address] = retained.Body;
        }

        var operations = entry.Operations.ToArray();
        for (var at = operations.Length - 1; at >= 0; at--)
        {
            var operation = operations[at];
            if (operation.Kind > OperationKind.Delete)
            {
                continue;
            }

            var address = operation.Address.Value;
            var after = later.TryGetValue(address, out var known) ? known : current(address);
            if (after is null != (operation.Kind == OperationKind.Delete))
            {
                return null;
            }

            operations[at] = operation with { After = after };
            later[address] = operation.Before;
        }

        return entry with { Operations = operations };
    }
}
