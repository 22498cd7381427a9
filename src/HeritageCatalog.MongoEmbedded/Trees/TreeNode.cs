namespace HeritageCatalog.MongoEmbedded.Trees;

/// <summary>
/// A leaf (keys with values) or a branch (children, each with the lowest key that may be in it; the first one's is not
/// looked at). <see cref="Owner"/> is the edit that may still change the node; to all others it is immutable.
/// </summary>
internal sealed class TreeNode<TKey, TValue>
{
    public const int Capacity = 64;

    public readonly object Owner;
    public readonly TKey[] Keys = new TKey[Capacity];
    public readonly TValue[]? Values;
    public readonly TreeNode<TKey, TValue>[]? Children;

    /// <summary>Keys or children in use.</summary>
    public int Length;

    /// <summary>Entries in the whole subtree, which is what makes counting a range cheap.</summary>
    public int Total;

    public TreeNode(object owner, bool isLeaf)
    {
        Owner = owner;
        Values = isLeaf ? new TValue[Capacity] : null;
        Children = isLeaf ? null : new TreeNode<TKey, TValue>[Capacity];
    }

    public TreeNode<TKey, TValue> CopyFor(object owner)
    {
        var copy = new TreeNode<TKey, TValue>(owner, Values is not null);
        copy.Append(this, 0);
        return copy;
    }

    /// <summary>
    /// Adds the slots of <paramref name="source"/> from <paramref name="start"/> behind the own ones.
    /// </summary>
    public void Append(TreeNode<TKey, TValue> source, int start)
    {
        var count = source.Length - start;
        Array.Copy(source.Keys, start, Keys, Length, count);
        if (Values is not null)
        {
            Array.Copy(source.Values!, start, Values, Length, count);
        }
        else
        {
            Array.Copy(source.Children!, start, Children!, Length, count);
        }

        Length += count;
        Recount();
    }

    public void InsertSlot(int at, TKey key, TValue value, TreeNode<TKey, TValue>? child)
    {
        Array.Copy(Keys, at, Keys, at + 1, Length - at);
        Keys[at] = key;
        if (Values is not null)
        {
            Array.Copy(Values, at, Values, at + 1, Length - at);
            Values[at] = value;
            Total++;
        }
        else
        {
            Array.Copy(Children!, at, Children!, at + 1, Length - at);
            Children![at] = child!;
        }

        Length++;
    }

    public void RemoveSlot(int at)
    {
        Length--;
        Array.Copy(Keys, at + 1, Keys, at, Length - at);
        if (Values is not null)
        {
            Array.Copy(Values, at + 1, Values, at, Length - at);
            Total--;
        }
        else
        {
            Array.Copy(Children!, at + 1, Children!, at, Length - at);
        }

        ForgetFrom(Length, Length + 1);
    }

    /// <summary>Cuts the slots from <paramref name="length"/> on.</summary>
    public void Truncate(int length)
    {
        ForgetFrom(length, Length);
        Length = length;
        Recount();
    }

    public void Recount()
    {
        if (Values is not null)
        {
            Total = Length;
            return;
        }

        Total = 0;
        for (var slot = 0; slot < Length; slot++)
        {
            Total += Children![slot].Total;
        }
    }

    private void ForgetFrom(int start, int end)
    {
        Array.Clear(Keys, start, end - start);
        if (Values is not null)
        {
            Array.Clear(Values, start, end - start);
        }
        else
        {
            Array.Clear(Children!, start, end - start);
        }
    }
}
