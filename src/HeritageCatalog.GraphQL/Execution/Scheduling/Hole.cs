namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>Writes what belongs into a gap once it is known.</summary>
internal interface IHoleFiller
{
    bool IsReady(in Hole hole);

    /// <summary>False when a null may not stand at this position; the error is recorded then.</summary>
    bool Fill(OperationExecution operation, in Hole hole);
}

internal enum HoleState : byte
{
    Pending,
    Filled,

    /// <summary>An enclosing position has become null.</summary>
    Abandoned,

    /// <summary>Stays empty: what belongs here comes in a later part of the response.</summary>
    Later,
}

/// <summary>A gap in the response, left by a value that was not ready; later the piece of text that fills it.</summary>
/// <remarks>The holes within a piece are neighbours in the table, since pieces are written one after another.</remarks>
internal struct Hole
{
    /// <summary>Where the gap is in the piece of the parent.</summary>
    public long At;

    /// <summary>The text that fills the gap: <c>[Start, End)</c>.</summary>
    public long Start;
    public long End;

    public int Parent;
    public int FirstChild;
    public int EndOfChildren;

    /// <summary>The nullable value around the gap within the same piece; -1 where there is none.</summary>
    public int Anchor;

    public int PathStart;
    public int PathLength;
    public HoleState State;
    public IHoleFiller? Filler;
    public object? Source;

    /// <summary>Which value of the source belongs here.</summary>
    public long Token;
}

/// <summary>A nullable value with gaps in it: what becomes null when a gap may not.</summary>
internal struct Anchor
{
    public long Start;
    public long End;
    public int Piece;
    public bool IsNulled;
}

/// <summary>A nullable value that is being written.</summary>
internal struct NullableFrame
{
    public long Start;
    public int HoleCount;
    public int AnchorCount;
    public int PathCount;
    public int Anchor;
}
