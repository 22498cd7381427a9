using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>A kept answer and the groups it belongs to. Guarded by the ledger.</summary>
internal sealed class Reader(CachedResponse response)
{
    // An object with four references, and its place in a list.
    private const int MembershipSize = 120;

    private readonly List<(ReaderGroup Group, LinkedListNode<Reader> Place)> _memberships = [];
    private long _groupSizes;

    public CachedResponse Response { get; } = response;

    /// <summary>What it takes in memory, roughly, in bytes.</summary>
    public long Size => _groupSizes + (_memberships.Count * MembershipSize);

    public void Join(ReaderGroup group)
    {
        _memberships.Add((group, group.Readers.AddLast(this)));
        _groupSizes += group.Size;
    }

    public void Leave()
    {
        foreach (var (group, place) in _memberships)
        {
            group.Readers.Remove(place);
            if (group.Readers.Count == 0)
            {
                group.Abandon();
            }
        }

        _memberships.Clear();
    }
}

/// <summary>The answers that depend on the same question.</summary>
/// <param name="size">What it takes in memory, roughly, in bytes.</param>
/// <param name="abandon">Called when nobody depends on it any more.</param>
internal sealed class ReaderGroup(int size, Action abandon)
{
    public LinkedList<Reader> Readers { get; } = new();

    public int Size { get; } = size;

    public void Abandon() => abandon();
}
