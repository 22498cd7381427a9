using System.Buffers;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The drafts of later parts, each used for one thing after another, in one operation after another.</summary>
internal sealed class DraftPool(ArrayPool<byte> bytes, ResponsePath path)
{
    private const int MostKept = 32;

    // Gaps of a draft whose tables are kept.
    private const int LargestKept = 128;

    private readonly List<ResponseDraft> _lent = [];
    private readonly Stack<ResponseDraft> _free = [];

    public void Lend(DraftWork work)
    {
        work.Draft = _free.TryPop(out var draft) ? draft : new ResponseDraft(bytes, path, isSmall: true);
        work.Draft.LentAs = _lent.Count;
        _lent.Add(work.Draft);
    }

    public void TakeBack(DraftWork work)
    {
        if (work.Draft is { } draft)
        {
            work.Draft = null;
            _lent[^1].LentAs = draft.LentAs;
            _lent[draft.LentAs] = _lent[^1];
            _lent.RemoveAt(_lent.Count - 1);
            Keep(draft);
        }
    }

    /// <summary>Makes it ready for another operation.</summary>
    public void Clear()
    {
        foreach (var draft in _lent)
        {
            Keep(draft);
        }

        _lent.Clear();
    }

    /// <summary>Gives all bytes back. Drafts that are lent may not be used any more.</summary>
    public void ReturnAll()
    {
        foreach (var draft in _lent.Concat(_free))
        {
            draft.Buffer.ReturnAll();
        }

        _lent.Clear();
        _free.Clear();
    }

    private void Keep(ResponseDraft draft)
    {
        draft.Clear();
        if (_free.Count < MostKept && draft.Holes.Capacity <= LargestKept)
        {
            _free.Push(draft);
        }
        else
        {
            draft.Buffer.ReturnAll();
        }
    }
}
