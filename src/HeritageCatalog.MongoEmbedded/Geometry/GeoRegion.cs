namespace HeritageCatalog.MongoEmbedded.Geometry;

/// <summary>A part of the sphere.</summary>
internal abstract class GeoRegion
{
    /// <summary>A cap that holds all of it.</summary>
    public abstract GeoCap Bounds { get; }

    public abstract bool Contains(GeoPoint point);
}

/// <summary>Everything within an angle of a place.</summary>
internal sealed class GeoCap(GeoPoint center, double radians) : GeoRegion
{
    public GeoPoint Center => center;

    public double Radians => radians;

    public override GeoCap Bounds => this;

    public override bool Contains(GeoPoint point) => center.AngleTo(point) <= radians;
}

/// <summary>Several regions together.</summary>
internal sealed class GeoUnion(IReadOnlyList<GeoRegion> parts) : GeoRegion
{
    public override GeoCap Bounds
    {
        get
        {
            var center = parts[0].Bounds.Center;
            return new GeoCap(center, parts.Max(part => center.AngleTo(part.Bounds.Center) + part.Bounds.Radians));
        }
    }

    public override bool Contains(GeoPoint point) => parts.Any(part => part.Contains(point));
}
