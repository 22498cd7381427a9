using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>Disjoint intervals of the encoded values of one field, ascending.</summary>
internal sealed class KeyIntervals
{
    // Not-a-number has the lowest key of all numbers, but is not below any.
    private static readonly byte[] AboveNaN = KeyOrderBounds.After(ValueEncoder.Encode(double.NaN));

    private readonly List<KeyInterval> _intervals;

    private KeyIntervals(List<KeyInterval> intervals) => _intervals = intervals;

    public IReadOnlyList<KeyInterval> Intervals => _intervals;

    public bool ArePoints => _intervals.TrueForAll(interval => interval.IsPoint);

    /// <summary>The one value; null for an array, whose keys are those of its items.</summary>
    public static KeyIntervals? ForValue(BsonValue value)
    {
        if (value.Type == BsonType.Array)
        {
            return null;
        }

        return new([Point(value)]);
    }

    /// <summary>Several values, ascending and perhaps repeated; null when one of them is an array.</summary>
    public static KeyIntervals? ForValues(IReadOnlyCollection<BsonValue> ascending)
    {
        var points = new List<KeyInterval>(ascending.Count);
        foreach (var value in ascending)
        {
            if (value.Type == BsonType.Array)
            {
                return null;
            }

            var point = Point(value);
            if (points.Count == 0 || !points[^1].Low.AsSpan().SequenceEqual(point.Low))
            {
                points.Add(point);
            }
        }

        return new(points);
    }

    /// <summary>Ranges of keys, ascending and apart from each other.</summary>
    public static KeyIntervals ForRanges(IEnumerable<(byte[] Low, byte[] High)> ascending)
    {
        var merged = new List<KeyInterval>();
        foreach (var (low, high) in ascending)
        {
            var isTouching = merged.Count > 0 && low.AsSpan().SequenceCompareTo(merged[^1].High) <= 0;
            if (isTouching)
            {
                merged[^1] = KeyInterval.Between(merged[^1].Low, Max(merged[^1].High, high));
            }
            else
            {
                merged.Add(KeyInterval.Between(low, high));
            }
        }

        return new(merged);
    }

    /// <summary>Values of the operand's bracket above it.</summary>
    public static KeyIntervals Above(BsonValue operand, bool includesEqual)
    {
        var encoded = ValueEncoder.Encode(operand);
        var low = includesEqual ? encoded : KeyOrderBounds.After(encoded);
        return new([KeyInterval.Between(low, KeyOrderBounds.After([encoded[0]]))]);
    }

    /// <summary>Values of the operand's bracket below it.</summary>
    public static KeyIntervals Below(BsonValue operand, bool includesEqual)
    {
        var encoded = ValueEncoder.Encode(operand);
        var high = includesEqual ? KeyOrderBounds.After(encoded) : encoded;
        var low = operand.IsNumber ? AboveNaN : [encoded[0]];
        return new([KeyInterval.Between(low, high)]);
    }

    /// <summary>Strings that begin with a text, and the pattern itself where it is stored as a value.</summary>
    public static KeyIntervals WithPrefix(ReadOnlySpan<byte> utf8, BsonValue pattern)
    {
        var key = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        key.Add(TypeBracket.String);
        ValueEncoder.AppendText(ref key, utf8);
        var low = key.Written.ToArray();
        key.Dispose();
        return new([KeyInterval.Between(low, KeyOrderBounds.After(low)), Point(pattern)]);
    }

    public KeyIntervals Union(KeyIntervals other)
    {
        List<KeyInterval> all = [.. _intervals, .. other._intervals];
        all.Sort(static (left, right) => left.Low.AsSpan().SequenceCompareTo(right.Low));
        var merged = new List<KeyInterval>();
        foreach (var next in all)
        {
            if (merged.Count > 0
                && next.Low.AsSpan().SequenceCompareTo(merged[^1].High) <= 0
                && !AreNeighbours(merged[^1], next))
            {
                merged[^1] = Hull(merged[^1], next);
            }
            else
            {
                merged.Add(next);
            }
        }

        return new(merged);
    }

    public KeyIntervals Intersect(KeyIntervals other)
    {
        var shared = new List<KeyInterval>();
        foreach (var left in _intervals)
        {
            foreach (var right in other._intervals)
            {
                var isPoint = left.IsPoint || right.IsPoint;
                var both = KeyInterval.Between(Max(left.Low, right.Low), Min(left.High, right.High), isPoint);
                if (!both.IsEmpty)
                {
                    shared.Add(both);
                }
            }
        }

        return new(shared);
    }

    /// <summary>Picks the one of two that probably holds fewer keys: points before ranges, fewer before more.</summary>
    public KeyIntervals Narrower(KeyIntervals other) => ArePoints != other.ArePoints
        ? (ArePoints ? this : other)
        : _intervals.Count <= other._intervals.Count ? this : other;

    /// <summary>Says whether each interval lies within one of the other's.</summary>
    public bool IsWithin(KeyIntervals other) => _intervals.TrueForAll(inner => other._intervals.Exists(outer =>
        inner.Low.AsSpan().SequenceCompareTo(outer.Low) >= 0
        && inner.High.AsSpan().SequenceCompareTo(outer.High) <= 0));

    public bool Contains(ReadOnlySpan<byte> encoded)
    {
        foreach (var interval in _intervals)
        {
            if (interval.Contains(encoded))
            {
                return true;
            }
        }

        return false;
    }

    private static KeyInterval Point(BsonValue value) => KeyInterval.Point(ValueEncoder.Encode(value));

    // Two points side by side stay two points, so that the field after them can be confined as well.
    private static bool AreNeighbours(in KeyInterval left, in KeyInterval right) =>
        left.IsPoint && right.IsPoint && !left.Low.AsSpan().SequenceEqual(right.Low);

    private static KeyInterval Hull(in KeyInterval left, in KeyInterval right)
    {
        var isSame = left.IsPoint && right.IsPoint;
        return KeyInterval.Between(left.Low, Max(left.High, right.High), isSame);
    }

    private static byte[] Max(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right) >= 0 ? left : right;

    private static byte[] Min(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right) <= 0 ? left : right;
}
