using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$push</c>: all values in order.</summary>
internal sealed class PushAccumulator : Accumulator
{
    private readonly List<BsonValue> _values = [];

    public override BsonValue Result => BsonArray.Create([.. _values]);

    public override void Add(BsonValue value)
    {
        if (!value.IsMissing)
        {
            _values.Add(value);
        }
    }
}
