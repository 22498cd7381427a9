using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace HeritageCatalog.Imaging.Scans;

/// <summary>Makes one row out of several: each pixel is the mean of a square of them.</summary>
/// <remarks>
/// A row is worked on in parts that stay in the processor's nearest cache, and its loops are compiled for good at once:
/// one large scan may be all that comes.
/// </remarks>
internal sealed class BoxAverage
{
    /// <summary>Sums of larger squares would not fit into two bytes.</summary>
    public const int LargestSide = 16;

    // Of what is made at a time.
    private const int PartPixels = 256;

    // Division by multiplication: exact for all sums of such squares, and the product stays within four bytes.
    private const int FractionBits = 24;

    private readonly int _side;
    private readonly int _bands;
    private readonly int _rowLength;
    private readonly int _start;
    private readonly Vector<ushort> _half;
    private readonly Vector<uint> _fraction;
    private readonly ushort[] _sums;
    private readonly byte[] _means;

    /// <param name="side">Pixels of each side of the square.</param>
    /// <param name="width">Pixels of a row that is read.</param>
    /// <param name="bands">Bytes of a pixel.</param>
    public BoxAverage(int side, int width, int bands)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(side, LargestSide);
        var square = side * side;
        (_side, _bands, _rowLength) = (side, bands, width * bands);
        _half = new Vector<ushort>((ushort)(square / 2));
        _fraction = new Vector<uint>((uint)(((1 << FractionBits) + square - 1) / square));

        // Vectors that begin within a part may end behind it.
        _sums = new ushort[PartPixels * side * bands + side * bands + 2 * Vector<byte>.Count];
        _means = new byte[_sums.Length];
        (_start, MadeLength) = (width % side / 2 * bands, width / side * bands);
    }

    /// <summary>Bytes of a row that is made; pixels that fill no square are left off at both ends.</summary>
    public int MadeLength { get; }

    /// <summary>Makes a row.</summary>
    /// <param name="rows">As many rows as the square is high, one behind the other.</param>
    /// <param name="made">Room for the row.</param>
    public void Make(ReadOnlySpan<byte> rows, Span<byte> made)
    {
        for (var to = 0; to < MadeLength; to += PartPixels * _bands)
        {
            var length = Math.Min(PartPixels * _bands, MadeLength - to);
            AddRows(rows[(_start + to * _side)..], length * _side);
            AverageNeighbours(length * _side);
            TakeEach(made[to..], length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRows(ReadOnlySpan<byte> rows, int length)
    {
        var sums = _sums.AsSpan();
        var at = 0;
        for (; at <= length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(rows[at..]), out var low, out var high);
            for (var row = 1; row < _side; row++)
            {
                Vector.Widen(new Vector<byte>(rows[(row * _rowLength + at)..]), out var nextLow, out var nextHigh);
                (low, high) = (low + nextLow, high + nextHigh);
            }

            low.CopyTo(sums[at..]);
            high.CopyTo(sums[(at + Vector<ushort>.Count)..]);
        }

        for (; at < length; at++)
        {
            sums[at] = rows[at];
            for (var row = 1; row < _side; row++)
            {
                sums[at] += rows[row * _rowLength + at];
            }
        }
    }

    // For every pixel, though only each so many-th is wanted: in vectors that costs less than to pick first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AverageNeighbours(int length)
    {
        var sums = _sums.AsSpan();
        var means = _means.AsSpan();
        for (var at = 0; at < length; at += Vector<byte>.Count)
        {
            var (low, high) = (_half, _half);
            for (var neighbour = 0; neighbour < _side; neighbour++)
            {
                var from = at + neighbour * _bands;
                low += new Vector<ushort>(sums[from..]);
                high += new Vector<ushort>(sums[(from + Vector<ushort>.Count)..]);
            }

            Vector.Narrow(Divide(low), Divide(high)).CopyTo(means[at..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector<ushort> Divide(Vector<ushort> sums)
    {
        Vector.Widen(sums, out var low, out var high);
        return Vector.Narrow(
            Vector.ShiftRightLogical(low * _fraction, FractionBits),
            Vector.ShiftRightLogical(high * _fraction, FractionBits));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeEach(Span<byte> made, int length)
    {
        var means = _means.AsSpan();
        var step = _side * _bands;
        var (from, to) = (0, 0);
        for (; to <= length - sizeof(uint); from += step, to += _bands)
        {
            // What is too much in four bytes is overwritten by the next pixel.
            var pixel = BinaryPrimitives.ReadUInt32LittleEndian(means[from..]);
            BinaryPrimitives.WriteUInt32LittleEndian(made[to..], pixel);
        }

        for (; to < length; from += step, to += _bands)
        {
            means.Slice(from, _bands).CopyTo(made[to..]);
        }
    }
}
