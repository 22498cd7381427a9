using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$exists: true</c>; its opposite is this, negated.</summary>
internal sealed class ExistsTest : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Passes(BsonValue value) => !value.IsMissing;

    // Where there is no value, the key is that of null.
    public override KeyIntervals? FindBoundsOfNone() => KeyIntervals.ForValue(BsonValue.Null);
}
