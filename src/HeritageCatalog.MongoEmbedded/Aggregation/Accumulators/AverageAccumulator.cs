using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$avg</c>: the mean of the numbers that came, null when none did.</summary>
internal sealed class AverageAccumulator : Accumulator
{
    private readonly SumAccumulator _sum = new();

    public override BsonValue Result
    {
        get
        {
            if (_sum.Count == 0)
            {
                return BsonValue.Null;
            }

            var sum = _sum.Result;
            return sum.Type == BsonType.Decimal128
                ? Arithmetics.Divide(sum, BsonValue.From(_sum.Count))
                : sum.ToDouble() / _sum.Count;
        }
    }

    public override void Add(BsonValue value) => _sum.Add(value);
}
