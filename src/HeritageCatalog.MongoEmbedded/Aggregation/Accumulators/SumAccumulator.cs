using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$sum</c>: adds numbers and passes over everything else. The result has the widest type that came.</summary>
internal sealed class SumAccumulator : Accumulator
{
    private Int128 _whole;
    private double _real;
    private decimal _exact;
    private bool _hasLong;
    private bool _hasReal;
    private bool _hasExact;

    public long Count { get; private set; }

    public override BsonValue Result
    {
        get
        {
            if (_hasExact)
            {
                return (decimal)_whole + (decimal)_real + _exact;
            }

            if (_hasReal || _whole < long.MinValue || _whole > long.MaxValue)
            {
                return (double)_whole + _real;
            }

            var fitsInt = !_hasLong && _whole >= int.MinValue && _whole <= int.MaxValue;
            return fitsInt ? BsonValue.From((int)_whole) : (long)_whole;
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
                _real += value.AsDouble;
                _hasReal = true;
                break;
            case BsonType.Decimal128:
                _exact += value.AsDecimal128.ToDecimal();
                _hasExact = true;
                break;
            default:
                return;
        }

        Count++;
    }
}
