namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>
/// Makes the next version of a <see cref="Tree{TKey,TProbe,TValue,TOrder}"/>. A node is copied the first time this edit
/// changes it and changed in place after that, so a thousand inserts copy each touched node once.
/// </summary>
internal sealed class TreeEditor<TKey, TProbe, TValue, TOrder>(Tree<TKey, TProbe, TValue, TOrder> start)
    where TProbe : allows ref struct
    where TOrder : struct, IKeyOrder<TKey, TProbe>
{
    private const int MergeBelow = TreeNode<TKey, TValue>.Capacity / 4;
    private const int MergedAtMost = TreeNode<TKey, TValue>.Capacity * 3 / 4;

    private TreeNode<TKey, TValue> _root = start.Root;
    private object _owner = new();

    /// <summary>The content so far; valid until the next change.</summary>
    public Tree<TKey, TProbe, TValue, TOrder> View => new(_root);

    /// <summary>The content so far as a version of its own: later changes of this edit copy again.</summary>
    public Tree<TKey, TProbe, TValue, TOrder> Freeze()
    {
        _owner = new object();
        return new(_root);
    }

    /// <summary>Adds the entry, or gives the key another value.</summary>
    public void Set(TKey key, TValue value)
    {
        var right = Set(ref _root, key, value);
        if (right is not null)
        {
            var left = _root;
            _root = new TreeNode<TKey, TValue>(_owner, isLeaf: false);
            _root.InsertSlot(0, left.Keys[0], default!, left);
            _root.InsertSlot(1, right.Keys[0], default!, right);
            _root.Recount();
        }
    }

    /// <summary>Removes the entry; false when there was none.</summary>
    public bool Remove(TKey key)
    {
        if (!View.TryGet(TOrder.ToProbe(key), out _))
        {
            return false;
        }

        Remove(ref _root, key);
        while (_root is { Children: not null, Length: 1 })
        {
            _root = _root.Children[0];
        }

        return true;
    }

    private TreeNode<TKey, TValue>? Set(ref TreeNode<TKey, TValue> place, TKey key, TValue value)
    {
        var node = Own(ref place);
        if (node.Children is null)
        {
            return SetInLeaf(node, key, value);
        }

        var at = Tree<TKey, TProbe, TValue, TOrder>.ChildFor(node, TOrder.ToProbe(key));
        var before = node.Children[at].Total;
        var right = Set(ref node.Children[at], key, value);
        if (right is null)
        {
            node.Total += node.Children[at].Total - before;
            return null;
        }

        var sibling = InsertSlot(node, at + 1, right.Keys[0], default!, right);
        node.Recount();
        sibling?.Recount();
        return sibling;
    }

    private TreeNode<TKey, TValue>? SetInLeaf(TreeNode<TKey, TValue> leaf, TKey key, TValue value)
    {
        var slot = Tree<TKey, TProbe, TValue, TOrder>.SlotFor(leaf, TOrder.ToProbe(key));
        if (slot < leaf.Length && TOrder.Compare(TOrder.ToProbe(key), leaf.Keys[slot]) == 0)
        {
            leaf.Values![slot] = value;
            return null;
        }

        return InsertSlot(leaf, slot, key, value, null);
    }

    /// <summary>Inserts and, when the node is full, splits it and answers the new right sibling.</summary>
    private TreeNode<TKey, TValue>? InsertSlot(
        TreeNode<TKey, TValue> node, int at, TKey key, TValue value, TreeNode<TKey, TValue>? child)
    {
        if (node.Length < TreeNode<TKey, TValue>.Capacity)
        {
            node.InsertSlot(at, key, value, child);
            return null;
        }

        // Keys that only grow (new records, new ids) leave full nodes behind instead of half-full ones.
        var keep = at == node.Length ? node.Length : node.Length / 2;
        var right = new TreeNode<TKey, TValue>(_owner, node.Values is not null);
        right.Append(node, keep);
        node.Truncate(keep);
        if (at < keep)
        {
            node.InsertSlot(at, key, value, child);
        }
        else
        {
            right.InsertSlot(at - keep, key, value, child);
        }

        return right;
    }

    private void Remove(ref TreeNode<TKey, TValue> place, TKey key)
    {
        var node = Own(ref place);
        if (node.Children is null)
        {
            node.RemoveSlot(Tree<TKey, TProbe, TValue, TOrder>.SlotFor(node, TOrder.ToProbe(key)));
            return;
        }

        var at = Tree<TKey, TProbe, TValue, TOrder>.ChildFor(node, TOrder.ToProbe(key));
        Remove(ref node.Children[at], key);
        node.Total--;
        if (node.Children[at].Length == 0)
        {
            node.RemoveSlot(at);
        }
        else if (node.Children[at].Length < MergeBelow && node.Length > 1)
        {
            Merge(node, at == 0 ? 0 : at - 1);
        }
    }

    private void Merge(TreeNode<TKey, TValue> parent, int left)
    {
        var right = parent.Children![left + 1];
        if (parent.Children[left].Length + right.Length > MergedAtMost)
        {
            return;
        }

        var merged = Own(ref parent.Children[left]);
        var seam = merged.Length;
        merged.Append(right, 0);
        merged.Keys[seam] = right.Children is null ? right.Keys[0] : parent.Keys[left + 1];
        parent.RemoveSlot(left + 1);
    }

    private TreeNode<TKey, TValue> Own(ref TreeNode<TKey, TValue> place)
    {
        if (place.Owner != _owner)
        {
            place = place.CopyFor(_owner);
        }

        return place;
    }
}
