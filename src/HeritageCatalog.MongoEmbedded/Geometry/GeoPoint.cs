using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Geometry;

/// <summary>A place on the sphere, in degrees.</summary>
internal readonly record struct GeoPoint(double Longitude, double Latitude)
{
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>Reads a GeoJSON point, or two numbers in an array; false for everything else.</summary>
    public static bool TryRead(BsonValue value, out GeoPoint point)
    {
        var coordinates = value.Type == BsonType.Document
            && value.AsDocument["type"u8] is { Type: BsonType.String } type
            && type.AsUtf8.SequenceEqual("Point"u8)
                ? value.AsDocument["coordinates"u8]
                : value;
        return TryReadPair(coordinates, out point);
    }

    /// <summary>Reads two numbers in an array, the longitude first.</summary>
    public static bool TryReadPair(BsonValue value, out GeoPoint point)
    {
        point = default;
        if (value.Type != BsonType.Array)
        {
            return false;
        }

        var items = value.AsArray.GetEnumerator();
        if (!items.MoveNext() || !items.Current.IsNumber)
        {
            return false;
        }

        var longitude = items.Current.ToDouble();
        if (!items.MoveNext() || !items.Current.IsNumber)
        {
            return false;
        }

        point = new GeoPoint(longitude, items.Current.ToDouble());
        return point.IsOnSphere;
    }

    public static GeoPoint Require(BsonValue value, string what) => TryRead(value, out var point)
        ? point
        : throw new CommandException(
            ErrorCode.BadValue, $"{what} must be a point, longitude first, within -180 to 180 and -90 to 90: {value}");

    public bool IsOnSphere => Longitude is >= -180 and <= 180 && Latitude is >= -90 and <= 90;

    /// <summary>The point as a unit vector.</summary>
    public (double X, double Y, double Z) Vector
    {
        get
        {
            var (longitude, latitude) = (Longitude / DegreesPerRadian, Latitude / DegreesPerRadian);
            var ring = Math.Cos(latitude);
            return (ring * Math.Cos(longitude), ring * Math.Sin(longitude), Math.Sin(latitude));
        }
    }

    public static GeoPoint FromVector((double X, double Y, double Z) vector) => new(
        Math.Atan2(vector.Y, vector.X) * DegreesPerRadian,
        Math.Atan2(vector.Z, Math.Sqrt((vector.X * vector.X) + (vector.Y * vector.Y))) * DegreesPerRadian);

    /// <summary>The angle between two places, in radians.</summary>
    public double AngleTo(GeoPoint other)
    {
        var latitude = Math.Sin((other.Latitude - Latitude) / DegreesPerRadian / 2);
        var longitude = Math.Sin((other.Longitude - Longitude) / DegreesPerRadian / 2);
        var chord = (latitude * latitude)
            + (Math.Cos(Latitude / DegreesPerRadian) * Math.Cos(other.Latitude / DegreesPerRadian)
                * longitude * longitude);
        return 2 * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }

    /// <summary>The direction in which another place lies, in radians from north.</summary>
    public double BearingTo(GeoPoint other)
    {
        var (from, to) = (Latitude / DegreesPerRadian, other.Latitude / DegreesPerRadian);
        var turn = (other.Longitude - Longitude) / DegreesPerRadian;
        return Math.Atan2(
            Math.Sin(turn) * Math.Cos(to),
            (Math.Cos(from) * Math.Sin(to)) - (Math.Sin(from) * Math.Cos(to) * Math.Cos(turn)));
    }
}
