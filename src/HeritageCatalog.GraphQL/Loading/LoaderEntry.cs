using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>One key of a loader and, after its batch, its value.</summary>
internal struct LoaderEntry<TKey, TValue>
{
    public TKey Key;
    public TValue Value;
    public Exception? Error;
    public bool IsComplete;

    /// <summary>The first response position that asks for the key; orders the keys of a batch.</summary>
    public Position Position;

    /// <summary>Orders keys that are asked for at the same position.</summary>
    public int Arrival;
}
