using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$eq</c>; equality with null also holds where there is no value.</summary>
internal sealed class EqualTest(BsonValue operand) : ValueTest
{
    private KeyIntervals? _bounds;

    public override bool Passes(BsonValue value) =>
        operand.IsNull ? value.IsNullOrMissing : !value.IsMissing && ValueOrder.AreEqual(value, operand);

    public override KeyIntervals? FindBounds(bool isMultikey) => _bounds ??= KeyIntervals.ForValue(operand);

    // Below an empty array there is no value, and yet a key of null.
    public override bool IsToldByBounds(bool isMultikey) =>
        operand.Type != BsonType.Array && !(operand.IsNull && isMultikey);
}
