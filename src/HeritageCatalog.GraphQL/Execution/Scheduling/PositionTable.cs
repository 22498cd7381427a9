namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>A response position kept in a <see cref="PositionTable"/>.</summary>
internal readonly record struct Position(int Start, int Length);

/// <summary>Remembers response positions without an allocation for each, and puts them in order.</summary>
internal sealed class PositionTable
{
    private int[] _entries = new int[128];
    private int _count;

    public Position Save(ReadOnlySpan<int> path)
    {
        if (_count + path.Length > _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(_entries.Length * 2, _count + path.Length));
        }

        path.CopyTo(_entries.AsSpan(_count));
        _count += path.Length;
        return new Position(_count - path.Length, path.Length);
    }

    public ReadOnlySpan<int> this[Position position] => _entries.AsSpan(position.Start, position.Length);

    /// <summary>Before, at or behind: by the order of the fields in the document, then of the items in lists.</summary>
    public int Compare(Position left, Position right) => Compare(this[left], this[right]);

    public static int Compare(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shared = left.CommonPrefixLength(right);
        return shared == left.Length || shared == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[shared]).CompareTo(Rank(right[shared]));
    }

    public void Clear() => _count = 0;

    private static int Rank(int entry) => ResponsePath.IsField(entry) ? ResponsePath.DecodeField(entry) : entry;
}
