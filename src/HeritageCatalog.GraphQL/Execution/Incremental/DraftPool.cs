using System.Buffers;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The drafts of one response of several parts, each used for one thing after another.</summary>
internal sealed class DraftPool(ArrayPool<byte> bytes, ResponsePath path) : IDisposable
{
    private readonly List<ResponseDraft> _all = [];
    private readonly Stack<ResponseDraft> _free = [];

    public void Lend(DraftWork work)
    {
        if (!_free.TryPop(out var draft))
        {
            draft = new ResponseDraft(bytes, path, isSmall: true);
            _all.Add(draft);
        }

        work.Draft = draft;
    }

    public void TakeBack(DraftWork work)
    {
        if (work.Draft is { } draft)
        {
            work.Draft = null;
            draft.Clear();
            _free.Push(draft);
        }
    }

    public void Dispose()
    {
        foreach (var draft in _all)
        {
            draft.Buffer.ReturnAll();
        }
    }
}
