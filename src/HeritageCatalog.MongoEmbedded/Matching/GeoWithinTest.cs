using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Geometry;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$geoWithin</c>: a point within a region. Shapes other than points are within none.</summary>
internal sealed class GeoWithinTest(GeoRegion region) : ValueTest
{
    public override bool Passes(BsonValue value) => GeoPoint.TryRead(value, out var point) && region.Contains(point);

    public override KeyIntervals? FindGeoBounds() => GeoCells.Cover(region);
}
