using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>
/// <c>$gt</c>, <c>$gte</c>, <c>$lt</c> and <c>$lte</c>. Only values of the operand's type bracket compare with it; the
/// smallest and the largest key compare with everything.
/// </summary>
internal sealed class OrderTest(BsonValue operand, bool isGreater, bool includesEqual) : ValueTest
{
    private readonly byte _bracket = TypeBracket.Of(operand.Type);
    private readonly bool _isNaN = IsNaN(operand);
    private KeyIntervals? _bounds;

    private bool HasBounds => _bracket is not (TypeBracket.MinKey or TypeBracket.MaxKey or TypeBracket.Array);

    public override bool Passes(BsonValue value)
    {
        if (_bracket is TypeBracket.MinKey or TypeBracket.MaxKey)
        {
            return !value.IsMissing && IsOnTheRightSide(ValueOrder.Compare(value, operand));
        }

        if (_bracket != TypeBracket.Of(value.Type))
        {
            return false;
        }

        // Not-a-number is neither above nor below anything.
        if (_bracket == TypeBracket.Number && (_isNaN || IsNaN(value)))
        {
            return includesEqual && _isNaN && IsNaN(value);
        }

        return IsOnTheRightSide(ValueOrder.Compare(value, operand));
    }

    public override KeyIntervals? FindBounds(bool isMultikey)
    {
        if (!HasBounds)
        {
            return null;
        }

        return _bounds ??= isGreater
            ? KeyIntervals.Above(operand, includesEqual)
            : KeyIntervals.Below(operand, includesEqual);
    }

    public override bool IsToldByBounds(bool isMultikey) =>
        !isMultikey && !_isNaN && HasBounds;

    private bool IsOnTheRightSide(int order) => order == 0 ? includesEqual : order > 0 == isGreater;

    private static bool IsNaN(BsonValue value) => value.Type switch
    {
        BsonType.Double => double.IsNaN(value.AsDouble),
        BsonType.Decimal128 => value.AsDecimal128.IsNaN,
        _ => false,
    };
}
