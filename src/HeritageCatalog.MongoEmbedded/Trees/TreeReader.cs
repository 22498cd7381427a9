namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>Walks the entries of ranks <c>[start, end)</c> of one version, upwards or downwards.</summary>
internal struct TreeReader<TKey, TProbe, TValue, TOrder>
    where TProbe : allows ref struct
    where TOrder : struct, IKeyOrder<TKey, TProbe>
{
    private readonly Tree<TKey, TProbe, TValue, TOrder> _tree;
    private readonly int _step;
    private TreeNode<TKey, TValue>? _leaf;
    private int _slot;
    private int _rank;
    private int _remaining;

    public TreeReader(Tree<TKey, TProbe, TValue, TOrder> tree, int start, int end, bool isBackward)
    {
        _tree = tree;
        _step = isBackward ? -1 : 1;
        _rank = isBackward ? end : start - 1;
        _remaining = Math.Max(0, end - start);
    }

    public readonly TKey Key => _leaf!.Keys[_slot];

    public readonly TValue Value => _leaf!.Values![_slot];

    /// <summary>Entries that are still to come.</summary>
    public readonly int Remaining => _remaining;

    public bool MoveNext()
    {
        if (_remaining == 0)
        {
            return false;
        }

        _remaining--;
        _rank += _step;
        _slot += _step;
        return (_leaf is not null && (uint)_slot < (uint)_leaf.Length) || _tree.TryGetLeaf(_rank, out _leaf, out _slot);
    }
}
