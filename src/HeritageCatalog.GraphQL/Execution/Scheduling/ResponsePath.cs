namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>The response position that is being written, as a stack of numbers.</summary>
/// <remarks>
/// A list index is itself, a field the complement of its number in the plan; so nothing is allocated.
/// </remarks>
internal sealed class ResponsePath
{
    private int[] _entries = new int[32];
    private int _depth;

    public ReadOnlySpan<int> Entries => _entries.AsSpan(0, _depth);

    public int Depth => _depth;

    public static int EncodeField(int number) => ~number;

    public static bool IsField(int entry) => entry < 0;

    public static int DecodeField(int entry) => ~entry;

    public void Push(int entry)
    {
        var entries = _entries;
        if ((uint)_depth >= (uint)entries.Length)
        {
            entries = Grow(_depth + 1);
        }

        entries[_depth++] = entry;
    }

    public void Pop() => _depth--;

    public void Replace(ReadOnlySpan<int> entries)
    {
        if (entries.Length > _entries.Length)
        {
            Grow(entries.Length);
        }

        entries.CopyTo(_entries);
        _depth = entries.Length;
    }

    public void Clear() => _depth = 0;

    private int[] Grow(int needed)
    {
        Array.Resize(ref _entries, Math.Max(needed, _entries.Length * 2));
        return _entries;
    }
}
