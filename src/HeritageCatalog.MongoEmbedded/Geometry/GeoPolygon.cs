namespace HeritageCatalog.MongoEmbedded.Geometry;

/// <summary>
/// A polygon whose edges are the shortest ways between its corners, with holes; smaller than half of the sphere.
/// </summary>
internal sealed class GeoPolygon : GeoRegion
{
    // About a hundredth of a millimetre: corners and edges belong to the polygon.
    private const double Touching = 1e-12;

    private readonly IReadOnlyList<GeoPoint[]> _rings;

    /// <param name="rings">The outline, then the holes; each ends where it begins.</param>
    public GeoPolygon(IReadOnlyList<GeoPoint[]> rings)
    {
        _rings = rings;
        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var corner in rings[0])
        {
            var vector = corner.Vector;
            (x, y, z) = (x + vector.X, y + vector.Y, z + vector.Z);
        }

        var center = GeoPoint.FromVector((x, y, z));
        Bounds = new GeoCap(center, rings[0].Max(center.AngleTo) + Touching);
    }

    public override GeoCap Bounds { get; }

    public override bool Contains(GeoPoint point)
    {
        if (!Bounds.Contains(point) || !IsInside(_rings[0], point))
        {
            return false;
        }

        for (var hole = 1; hole < _rings.Count; hole++)
        {
            if (IsInside(_rings[hole], point))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Seen from inside, the corners of a ring go once around.</summary>
    private static bool IsInside(GeoPoint[] ring, GeoPoint point)
    {
        var turn = 0.0;
        for (var at = 0; at + 1 < ring.Length; at++)
        {
            if (point.AngleTo(ring[at]) < Touching)
            {
                return true;
            }

            turn += Math.IEEERemainder(point.BearingTo(ring[at + 1]) - point.BearingTo(ring[at]), 2 * Math.PI);
        }

        return Math.Abs(turn) > Math.PI;
    }
}
