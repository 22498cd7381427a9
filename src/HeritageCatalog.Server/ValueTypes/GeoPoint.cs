namespace HeritageCatalog.Server.ValueTypes;

/// <summary>A place in WGS84 degrees, published no finer than <see cref="Precision"/>.</summary>
public sealed record GeoPoint
{
    public required double Lng { get; init; }

    public required double Lat { get; init; }

    public required GeoPrecision Precision { get; init; }
}

public enum GeoPrecision
{
    Exact,
    Village,
    County,
}
