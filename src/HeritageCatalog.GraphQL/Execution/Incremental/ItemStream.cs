using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Completion;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The items of a list that come in later parts of the response, some at a time.</summary>
internal abstract class ItemStream(FieldPlan field) : DraftWork
{
    /// <summary>
    /// Items that are written together, so that what they need is loaded together, and sent as soon as they are.
    /// </summary>
    protected const int ChunkSize = 50;

    public FieldPlan Field { get; } = field;

    public StreamUsage Usage => Field.Stream!;

    /// <summary>The response position of the list.</summary>
    public int[] Path { get; set; } = [];

    /// <summary>What the client knows it by; null before and after.</summary>
    public int? Id { get; set; }

    /// <summary>Index of the first item that was not sent.</summary>
    public int NextIndex { get; protected set; }

    /// <summary>The pieces of the draft that are items.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>How many of them are to be sent: one that failed ends the list.</summary>
    public int WrittenCount => Draft!.FailedRoot == HoleTable.None ? Roots.Count : Roots.IndexOf(Draft.FailedRoot);

    /// <summary>Whether there are more items behind those.</summary>
    public abstract bool HasMore { get; }

    /// <summary>Why there are no more items; null where the list simply ended.</summary>
    public GraphQLError? Failure { get; protected set; }

    /// <summary>Forgets the items that were sent.</summary>
    public void Advance()
    {
        NextIndex += Roots.Count;
        Roots.Clear();
    }
}

/// <inheritdoc />
internal sealed class ItemStream<TItem>(
    FieldPlan field, IEnumerator<TItem> list, int initialCount, ValueCompleter<TItem> items)
    : ItemStream(field), IHoleFiller
{
    private readonly List<TItem> _chunk = [];
    private bool _hasCurrent;
    private bool _isStarted;

    public override bool HasMore => _hasCurrent;

    public override void Write(OperationExecution operation, ResponseDraft draft)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            NextIndex = initialCount;
            MoveNext(operation);
        }

        _chunk.Clear();
        while (_hasCurrent && _chunk.Count < ChunkSize && draft.FailedRoot == HoleTable.None)
        {
            operation.Path.Replace(Path);
            operation.Path.Push(NextIndex + _chunk.Count);
            _chunk.Add(list.Current);
            Roots.Add(draft.Holes.Count);
            draft.FillRoot(operation, this, this, _chunk.Count - 1);
            MoveNext(operation);
        }
    }

    public bool IsReady(in Hole hole) => true;

    public bool Fill(OperationExecution operation, in Hole hole)
    {
        return items.Complete(operation, _chunk[(int)hole.Token]);
    }

    // A list of the application may compute its items, and fail.
    private void MoveNext(OperationExecution operation)
    {
        try
        {
            _hasCurrent = list.MoveNext();
        }
        catch (Exception error)
        {
            _hasCurrent = false;
            operation.Path.Replace(Path);
            Failure = ErrorList.ToError(operation, Field, error);
        }
    }
}
