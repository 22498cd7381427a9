namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>
/// An ordered map that never changes: a B+ tree whose nodes are shared between versions. Reading needs no lock, a
/// version costs nothing to keep, and every subtree knows its size, so the number of entries in a range is known
/// without visiting them.
/// </summary>
internal readonly struct Tree<TKey, TProbe, TValue, TOrder>(TreeNode<TKey, TValue> root)
    where TProbe : allows ref struct
    where TOrder : struct, IKeyOrder<TKey, TProbe>
{
    private static readonly TreeNode<TKey, TValue> EmptyLeaf = new(new object(), isLeaf: true);

    public static Tree<TKey, TProbe, TValue, TOrder> Empty => new(EmptyLeaf);

    public int Count => root.Total;

    internal TreeNode<TKey, TValue> Root => root;

    public bool TryGet(TProbe probe, out TValue value)
    {
        var node = root;
        while (node.Children is not null)
        {
            node = node.Children[ChildFor(node, probe)];
        }

        var slot = SlotFor(node, probe);
        if (slot < node.Length && TOrder.Compare(probe, node.Keys[slot]) == 0)
        {
            value = node.Values![slot];
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The entry with the lowest key that is not below <paramref name="probe"/>.</summary>
    public bool TryGetCeiling(TProbe probe, out TKey key, out TValue value)
    {
        var node = root;
        TreeNode<TKey, TValue>? next = null;
        while (node.Children is not null)
        {
            var child = ChildFor(node, probe);
            next = child + 1 < node.Length ? node.Children[child + 1] : next;
            node = node.Children[child];
        }

        var slot = SlotFor(node, probe);
        if (slot == node.Length)
        {
            (node, slot) = (FindFirstLeaf(next), 0);
        }

        var isThere = slot < node.Length;
        (key, value) = isThere ? (node.Keys[slot], node.Values![slot]) : (default!, default!);
        return isThere;
    }

    /// <summary>How many entries have a key below <paramref name="probe"/>.</summary>
    public int CountBelow(TProbe probe)
    {
        var rank = 0;
        var node = root;
        while (node.Children is not null)
        {
            var child = ChildFor(node, probe);
            for (var before = 0; before < child; before++)
            {
                rank += node.Children[before].Total;
            }

            node = node.Children[child];
        }

        return rank + SlotFor(node, probe);
    }

    /// <summary>The leaf that holds the entry of this rank, and its slot there.</summary>
    public bool TryGetLeaf(int rank, out TreeNode<TKey, TValue> leaf, out int slot)
    {
        leaf = root;
        slot = rank;
        if ((uint)rank >= (uint)root.Total)
        {
            return false;
        }

        while (leaf.Children is not null)
        {
            var child = 0;
            while (slot >= leaf.Children[child].Total)
            {
                slot -= leaf.Children[child].Total;
                child++;
            }

            leaf = leaf.Children[child];
        }

        return true;
    }

    private static TreeNode<TKey, TValue> FindFirstLeaf(TreeNode<TKey, TValue>? node)
    {
        while (node?.Children is { } children)
        {
            node = children[0];
        }

        return node ?? EmptyLeaf;
    }

    internal static int ChildFor(TreeNode<TKey, TValue> branch, TProbe probe)
    {
        var low = 1;
        var high = branch.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TOrder.Compare(probe, branch.Keys[middle]) < 0)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low - 1;
    }

    internal static int SlotFor(TreeNode<TKey, TValue> leaf, TProbe probe)
    {
        var low = 0;
        var high = leaf.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TOrder.Compare(probe, leaf.Keys[middle]) <= 0)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
