using System.Buffers;
using System.Runtime.InteropServices;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>A finished response: the pieces of the buffer in the order in which they are sent.</summary>
internal sealed class ResponseText(ResponseBuffer buffer, HoleTable holes)
{
    private readonly List<Segment> _segments = [];
    private readonly List<Anchor> _nulled = [];
    private Segment _nullText;

    private readonly record struct Segment(long Start, long End);

    public long Length { get; private set; }

    /// <summary>What stands before the value of <c>data</c>; written before the operation runs.</summary>
    public static ReadOnlySpan<byte> Opening => "{\"data\":"u8;

    /// <summary>Orders the pieces once nothing is missing any more.</summary>
    /// <param name="errors">The entry <c>errors</c>; none for no such entry.</param>
    /// <param name="cost">What the entry <c>extensions</c> tells of costs; null for no such entry.</param>
    /// <param name="tail">Further entries, each with a comma before it.</param>
    public void Assemble(
        IReadOnlyList<Errors.GraphQLError> errors, CostReport? cost = null, ReadOnlySpan<byte> tail = default)
    {
        // The opening is the first thing in the buffer; position 0 is its brace.
        var start = 0L;
        if (errors.Count > 0)
        {
            var errorStart = buffer.Position;
            buffer.Write("{\"errors\":"u8);
            ErrorJson.WriteErrors(buffer, errors);
            buffer.WriteByte((byte)',');
            Add(errorStart, buffer.Position);
            start = 1;
        }

        CollectNulled();
        AddPiece(0, start);
        var closing = buffer.Position;
        buffer.Write(tail);
        if (cost is { } report)
        {
            buffer.Write(",\"extensions\":{"u8);
            report.Write(buffer);
            buffer.WriteByte((byte)'}');
        }

        buffer.WriteByte((byte)'}');
        Add(closing, buffer.Position);
    }

    /// <summary>Orders the parts of one piece, and of those within it.</summary>
    public void AssemblePiece(int index)
    {
        Clear();
        CollectNulled();
        AddPiece(index, holes[index].Start);
    }

    public void CopyTo(ResponseBuffer output)
    {
        foreach (var segment in _segments)
        {
            buffer.CopyTo(output, segment.Start, segment.End);
        }
    }

    public void CopyTo(IBufferWriter<byte> output)
    {
        var filler = new BufferFiller(output);
        foreach (ref readonly var segment in CollectionsMarshal.AsSpan(_segments))
        {
            buffer.CopyTo(ref filler, segment.Start, segment.End);
        }

        filler.Complete();
    }

    /// <summary>The text in the chunks it was written to.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces =>
        _segments.SelectMany(segment => buffer.PiecesOf(segment.Start, segment.End));

    public void Clear()
    {
        _segments.Clear();
        _nulled.Clear();
        _nullText = default;
        Length = 0;
    }

    private void CollectNulled()
    {
        foreach (ref readonly var anchor in holes.Anchors)
        {
            if (anchor.IsNulled)
            {
                _nulled.Add(anchor);
            }
        }

        _nulled.Sort(static (left, right) =>
            left.Piece != right.Piece ? left.Piece.CompareTo(right.Piece) : left.Start.CompareTo(right.Start));
    }

    private void AddPiece(int index, long cursor)
    {
        ref var piece = ref holes[index];
        var nulled = FindFirstNulled(index);
        for (var child = piece.FirstChild; child < piece.EndOfChildren; child++)
        {
            var at = holes[child].At;
            while (nulled < _nulled.Count && _nulled[nulled].Piece == index && _nulled[nulled].Start < cursor)
            {
                nulled++;
            }

            if (nulled < _nulled.Count && _nulled[nulled].Piece == index && _nulled[nulled].Start < at && cursor <= at)
            {
                // Every such value has a gap in it, so the first gap behind its start is its own.
                Add(cursor, _nulled[nulled].Start);
                AddNull();
                cursor = _nulled[nulled].End;
            }

            if (at >= cursor)
            {
                Add(cursor, at);
                AddPiece(child, holes[child].Start);
                cursor = at;
            }
        }

        Add(cursor, piece.End);
    }

    private int FindFirstNulled(int piece)
    {
        var low = 0;
        var high = _nulled.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _nulled[middle].Piece < piece ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void AddNull()
    {
        if (_nullText.End == 0)
        {
            var start = buffer.Position;
            buffer.Write("null"u8);
            _nullText = new Segment(start, buffer.Position);
        }

        Add(_nullText.Start, _nullText.End);
    }

    private void Add(long start, long end)
    {
        if (start == end)
        {
            return;
        }

        Length += buffer.Measure(start, end);
        if (_segments.Count > 0 && _segments[^1].End == start)
        {
            _segments[^1] = new Segment(_segments[^1].Start, end);
        }
        else
        {
            _segments.Add(new Segment(start, end));
        }
    }
}
