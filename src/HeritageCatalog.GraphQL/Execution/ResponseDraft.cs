using System.Buffers;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>A text that an operation writes: the response, or a later part of it, with its gaps and errors.</summary>
internal sealed class ResponseDraft
{
    private const int SmallChunk = 512;
    private const int LargeChunk = 8 * 1024;

    private int _firstPendingHole;

    /// <param name="pool">Lends the memory of the text.</param>
    /// <param name="path">The response position of what is written.</param>
    /// <param name="isSmall">Whether little is expected, as of a draft that is one of hundreds.</param>
    public ResponseDraft(ArrayPool<byte> pool, ResponsePath path, bool isSmall = false)
    {
        Buffer = new ResponseBuffer(pool, isSmall ? SmallChunk : LargeChunk);
        Holes = new HoleTable(Buffer, path, isSmall ? 4 : 32);
        Text = new ResponseText(Buffer, Holes);
    }

    public ResponseBuffer Buffer { get; }

    public HoleTable Holes { get; }

    public ResponseText Text { get; }

    public ErrorList Errors { get; } = new();

    public bool HasPendingHoles { get; private set; }

    /// <summary>The first piece without surroundings that failed as a whole; -1 where none did.</summary>
    public int FailedRoot { get; private set; } = HoleTable.None;

    /// <summary>What made it fail.</summary>
    public Errors.GraphQLError? Failure { get; private set; }

    /// <summary>Its place among the drafts that a <see cref="Incremental.DraftPool"/> has lent.</summary>
    public int LentAs { get; set; }

    /// <summary>Writes a piece that stands in no other one, as far as it goes without waiting.</summary>
    public void FillRoot(OperationExecution operation, IHoleFiller filler, object source, long token = 0)
    {
        FillHole(operation, Holes.Add(filler, source, token));
        HasPendingHoles = Holes.Count > 1;
    }

    /// <summary>Fills the gaps whose values have arrived; false when there was none.</summary>
    public bool FillReadyHoles(OperationExecution operation)
    {
        var hasFilled = false;
        var hasPending = false;
        var count = Holes.Count;
        for (var i = _firstPendingHole; i < count; i++)
        {
            if (Holes[i].State != HoleState.Pending || Holes.IsAbandoned(i))
            {
                continue;
            }

            if (!Holes[i].Filler!.IsReady(Holes[i]))
            {
                _firstPendingHole = hasPending ? _firstPendingHole : i;
                hasPending = true;
                continue;
            }

            FillHole(operation, i);
            hasFilled = true;
        }

        _firstPendingHole = hasPending ? _firstPendingHole : count;
        HasPendingHoles = hasPending || Holes.Count > count;
        return hasFilled;
    }

    /// <summary>Makes it ready for another text.</summary>
    public void Clear()
    {
        _firstPendingHole = 0;
        HasPendingHoles = false;
        FailedRoot = HoleTable.None;
        Failure = null;
        Text.Clear();
        Buffer.Clear();
        Holes.Clear();
        Errors.Clear();
    }

    private void FillHole(OperationExecution operation, int index)
    {
        Holes.StartPiece(index);
        var hole = Holes[index];
        var isFilled = hole.Filler!.Fill(operation, hole);
        Holes.EndPiece(index);
        if (!isFilled && Holes.Propagate(index) is var root && root != HoleTable.None)
        {
            Fail(root);
        }
    }

    // What stands behind a piece that failed is not sent either: the items of a list that is read piece by piece.
    private void Fail(int root)
    {
        if (FailedRoot != HoleTable.None && FailedRoot < root)
        {
            return;
        }

        FailedRoot = root;
        Failure = Errors.Last;
        Holes.AbandonRootsFrom(root);
    }
}
