using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary>
/// <c>$sum</c>: adds numbers and passes over everything else. The result has the widest type that came.
/// </summary>
internal sealed class SumAccumulator : Accumulator
{
    private Int128 _whole;
    private double _real;
    private double _lost;
    private BsonValue _exact = 0;
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
                return Arithmetics.Add(Arithmetics.Add(_exact, Whole), _real + _lost);
            }

            return _hasReal ? (double)_whole + _real + _lost : Whole;
        }
    }

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
                AddReal(value.AsDouble);
                _hasReal = true;
                break;
            case BsonType.Decimal128:
                _exact = Arithmetics.Add(_exact, value);
                _hasExact = true;
                break;
            default:
                return;
        }

        Count++;
    }

    /// <summary>Keeps what rounding loses (Kahan and Babuška's sum), so that ten times 0.1 is 1.</summary>
    private void AddReal(double number)
    {
        var sum = _real + number;
        if (double.IsFinite(sum))
        {
            _lost += Math.Abs(_real) >= Math.Abs(number) ? _real - sum + number : number - sum + _real;
        }

        _real = sum;
    }
}
