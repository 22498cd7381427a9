using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$exists: true</c>; its opposite is this, negated.</summary>
internal sealed class ExistsTest : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Passes(BsonValue value) => !value.IsMissing;
}
