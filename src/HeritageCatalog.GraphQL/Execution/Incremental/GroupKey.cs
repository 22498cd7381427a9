using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>A deferred fragment of a plan on the object at a response position.</summary>
internal readonly struct GroupKey(DeferUsage usage, ReadOnlyMemory<int> path) : IEquatable<GroupKey>
{
    private readonly DeferUsage _usage = usage;
    private readonly ReadOnlyMemory<int> _path = path;

    public bool Equals(GroupKey other)
    {
        return _usage == other._usage && _path.Span.SequenceEqual(other._path.Span);
    }

    public override bool Equals(object? obj) => obj is GroupKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_usage);
        foreach (var entry in _path.Span)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }
}
