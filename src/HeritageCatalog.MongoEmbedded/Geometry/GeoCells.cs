using System.Buffers.Binary;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Geometry;

/// <summary>
/// Places as keys: longitude and latitude as fractions of the map, their bits taken in turns, so that places near each
/// other mostly have keys near each other, and a quarter of a quarter of the map is one range of keys.
/// </summary>
internal static class GeoCells
{
    private const int BitsPerAxis = 31;
    private const int MostRanges = 48;
    private const double DegreesPerRadian = 180 / Math.PI;

    // Keys are rounded to about two centimetres, so ranges reach a little further.
    private const double Slack = 1e-7;

    public static void Append(ref KeyWriter key, GeoPoint point)
    {
        key.Add(TypeBracket.Document);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, CellOf(point));
        key.Add(bytes);
    }

    /// <summary>The keys of a region's places, and of some around it.</summary>
    public static KeyIntervals Cover(GeoRegion region)
    {
        var ranges = new List<(ulong Low, ulong High)>();
        foreach (var box in BoxesOf(region.Bounds))
        {
            Cover(box, ranges);
        }

        ranges.Sort();
        return KeyIntervals.ForRanges(ranges.Select(range => (Encode(range.Low), After(range.High))));
    }

    private static byte[] Encode(ulong cell)
    {
        var bytes = new byte[1 + sizeof(ulong)];
        bytes[0] = TypeBracket.Document;
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1), cell);
        return bytes;
    }

    private static byte[] After(ulong cell) => KeyOrderBounds.After(Encode(cell));

    private static ulong CellOf(GeoPoint point) =>
        (Spread(Fraction(point.Longitude, 360)) << 1) | Spread(Fraction(point.Latitude, 180));

    private static uint Fraction(double degrees, double whole) =>
        (uint)Math.Min((1L << BitsPerAxis) - 1, (long)(((degrees / whole) + 0.5) * (1L << BitsPerAxis)));

    private static ulong Spread(uint bits)
    {
        ulong spread = bits;
        spread = (spread | (spread << 16)) & 0x0000FFFF0000FFFF;
        spread = (spread | (spread << 8)) & 0x00FF00FF00FF00FF;
        spread = (spread | (spread << 4)) & 0x0F0F0F0F0F0F0F0F;
        spread = (spread | (spread << 2)) & 0x3333333333333333;
        return (spread | (spread << 1)) & 0x5555555555555555;
    }

    /// <summary>A cap as rectangles of the map: one, or two where it lies across the edge of the map.</summary>
    private static IEnumerable<Box> BoxesOf(GeoCap cap)
    {
        var radius = Math.Min(180, cap.Radians * DegreesPerRadian) + Slack;
        var (south, north) = (cap.Center.Latitude - radius, cap.Center.Latitude + radius);
        if (south <= -90 || north >= 90)
        {
            return [new Box(-180, 180, Math.Max(-90, south), Math.Min(90, north))];
        }

        var half = (Math.Asin(Math.Min(1, Math.Sin(radius / DegreesPerRadian)
            / Math.Cos(cap.Center.Latitude / DegreesPerRadian))) * DegreesPerRadian) + Slack;
        var (west, east) = (cap.Center.Longitude - half, cap.Center.Longitude + half);
        return (west, east) switch
        {
            ( < -180, _) => [new Box(west + 360, 180, south, north), new Box(-180, east, south, north)],
            (_, > 180) => [new Box(west, 180, south, north), new Box(-180, east - 360, south, north)],
            _ => [new Box(west, east, south, north)],
        };
    }

    /// <summary>Quarters the map where a rectangle's border runs, until there are enough ranges.</summary>
    private static void Cover(Box box, List<(ulong Low, ulong High)> ranges)
    {
        var open = new Queue<Quarter>();
        open.Enqueue(new Quarter(0, 0, 0));
        while (open.TryDequeue(out var quarter))
        {
            var place = quarter.Place;
            if (!place.Touches(box))
            {
                continue;
            }

            if (place.IsWithin(box) || quarter.Depth == BitsPerAxis || ranges.Count + open.Count >= MostRanges)
            {
                ranges.Add(quarter.Range);
                continue;
            }

            for (uint part = 0; part < 4; part++)
            {
                open.Enqueue(new Quarter(
                    quarter.Depth + 1, (quarter.Column << 1) | (part >> 1), (quarter.Row << 1) | (part & 1)));
            }
        }
    }

    private readonly record struct Box(double West, double East, double South, double North)
    {
        public bool Touches(Box other) =>
            West <= other.East && other.West <= East && South <= other.North && other.South <= North;

        public bool IsWithin(Box other) =>
            West >= other.West && East <= other.East && South >= other.South && North <= other.North;
    }

    private readonly record struct Quarter(int Depth, uint Column, uint Row)
    {
        public Box Place
        {
            get
            {
                var side = 1.0 / (1L << Depth);
                return new Box(
                    (Column * side * 360) - 180,
                    ((Column + 1L) * side * 360) - 180,
                    (Row * side * 180) - 90,
                    ((Row + 1L) * side * 180) - 90);
            }
        }

        public (ulong Low, ulong High) Range
        {
            get
            {
                var shift = 2 * (BitsPerAxis - Depth);
                var cell = (Spread(Column) << 1) | Spread(Row);
                var low = cell << shift;
                return (low, low | ((1UL << shift) - 1));
            }
        }
    }
}
