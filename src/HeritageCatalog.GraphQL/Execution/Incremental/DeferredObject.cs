using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>An object of which fields come in later parts of the response.</summary>
internal sealed record DeferredObject(DeferredPlan Plan, object Value);

/// <summary>What a piece of the response leaves for later parts, and where.</summary>
internal sealed class LaterWork
{
    public List<(DeferredObject Object, int[] Path)> Objects { get; } = [];

    public List<ItemStream> Streams { get; } = [];

    public bool IsEmpty => Objects.Count == 0 && Streams.Count == 0;

    /// <summary>Finds everything that lies in no value which has become null.</summary>
    public static LaterWork FindIn(ResponseDraft draft)
    {
        var found = new LaterWork();
        for (var i = 0; i < draft.Holes.Count; i++)
        {
            if (draft.Holes[i].State == Scheduling.HoleState.Later && !draft.Holes.IsAbandoned(i))
            {
                found.Add(draft.Holes[i].Source!, draft.Holes.PathOf(draft.Holes[i]).ToArray());
            }
        }

        return found;
    }

    private void Add(object work, int[] path)
    {
        if (work is ItemStream stream)
        {
            stream.Path = path;
            Streams.Add(stream);
        }
        else
        {
            Objects.Add(((DeferredObject)work, path));
        }
    }
}
