using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Geometry;

/// <summary>Reads the regions that <c>$geoWithin</c> may ask for (MongoDB manual, "$geoWithin").</summary>
internal static class GeoParser
{
    private const int FewestCorners = 4;

    public static GeoWithinTest ParseWithin(BsonValue operand)
    {
        var isSingle = operand.Type == BsonType.Document && operand.AsDocument.CountElements() == 1;
        if (isSingle && operand.AsDocument["$geometry"u8] is { Type: BsonType.Document } geometry)
        {
            return new GeoWithinTest(ParseGeometry(geometry.AsDocument));
        }

        if (isSingle && operand.AsDocument["$centerSphere"u8] is { Type: BsonType.Array } sphere)
        {
            return new GeoWithinTest(ParseSphere(sphere.AsArray.ToList(), operand));
        }

        throw Bad($"$geoWithin takes $geometry or $centerSphere in this server: {operand}");
    }

    private static GeoRegion ParseGeometry(BsonDocument geometry)
    {
        var type = geometry["type"u8] is { Type: BsonType.String } text ? text.AsString : "";
        var coordinates = geometry["coordinates"u8];
        return type switch
        {
            "Polygon" => ParsePolygon(coordinates),
            "MultiPolygon" when coordinates.Type == BsonType.Array && !coordinates.AsArray.IsEmpty =>
                new GeoUnion([.. coordinates.AsArray.ToList().Select(ParsePolygon)]),
            _ => throw Bad($"$geoWithin takes a Polygon or a MultiPolygon: {geometry}"),
        };
    }

    private static GeoPolygon ParsePolygon(BsonValue coordinates)
    {
        if (coordinates.Type != BsonType.Array || coordinates.AsArray.IsEmpty)
        {
            throw Bad($"the coordinates of a Polygon are rings: {coordinates}");
        }

        return new GeoPolygon([.. coordinates.AsArray.ToList().Select(ParseRing)]);
    }

    private static GeoPoint[] ParseRing(BsonValue ring)
    {
        var corners = new List<GeoPoint>();
        foreach (var corner in ring.Type == BsonType.Array ? ring.AsArray : BsonArray.Empty)
        {
            corners.Add(GeoPoint.TryReadPair(corner, out var point)
                ? point
                : throw Bad($"longitude/latitude is out of bounds or not a pair of numbers: {corner}"));
        }

        return corners.Count >= FewestCorners && corners[0] == corners[^1]
            ? [.. corners]
            : throw Bad($"Loop is not closed, or has fewer than {FewestCorners} corners: {ring}");
    }

    private static GeoCap ParseSphere(List<BsonValue> parts, BsonValue operand)
    {
        var isSphere = parts.Count == 2 && parts[1].IsNumber && parts[1].ToDouble() >= 0;
        return isSphere
            ? new GeoCap(GeoPoint.Require(parts[0], "the center of $centerSphere"), parts[1].ToDouble())
            : throw Bad($"$centerSphere takes a center and a radius in radians: {operand}");
    }

    private static CommandException Bad(string message) => new(ErrorCode.BadValue, message);
}
