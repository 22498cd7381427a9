using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary>
/// <c>$sum</c>: adds numbers and passes over everything else. The result has the widest type that came.
/// </summary>
internal sealed class SumAccumulator : Accumulator
{
    private Int128 _whole;
    private CompensatedSum _real;
    private Decimal128 _exact = Decimal128.FromInt64(0);
    private bool _hasLong;
    private bool _hasReal;
    private bool _hasExact;

    public long Count { get; private set; }

    // Unlike where a single double meets a decimal, a sum of doubles is taken for all that it is worth.
    public override BsonValue Result =>
        _hasExact ? BsonValue.From(_exact + Decimal128.FromInt128(_whole) + _real.ToDecimal())
        : _hasReal ? _real.With(_whole).ToDouble()
        : Whole;

    private BsonValue Whole
    {
        get
        {
            if (_whole < long.MinValue || _whole > long.MaxValue)
            {
                return (double)_whole;
            }

            return _hasLong ? (long)_whole : Arithmetics.ToSmallest((long)_whole);
        }
    }

    public override void Add(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Int32:
                _whole += value.AsInt32;
                break;
            case BsonType.Int64:
                _whole += value.AsInt64;
                _hasLong = true;
                break;
            case BsonType.Double:
                _real.Add(value.AsDouble);
                _hasReal = true;
                break;
            case BsonType.Decimal128:
                _exact += value.AsDecimal128;
                _hasExact = true;
                break;
            default:
                return;
        }

        Count++;
    }
}
