using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$size</c>: an array of exactly so many items.</summary>
internal sealed class SizeTest(long size) : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Passes(BsonValue value) => value.Type == BsonType.Array && value.AsArray.CountItems() == size;
}
