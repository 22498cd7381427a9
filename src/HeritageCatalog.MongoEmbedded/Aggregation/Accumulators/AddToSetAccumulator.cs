using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$addToSet</c>: each different value once, in the order of coming.</summary>
internal sealed class AddToSetAccumulator : Accumulator
{
    private readonly HashSet<byte[]> _seen = new(KeyEquality.Instance);
    private readonly List<BsonValue> _values = [];

    public override BsonValue Result => BsonArray.Create([.. _values]);

    public override void Add(BsonValue value)
    {
        if (!value.IsMissing && _seen.Add(ValueEncoder.Encode(value)))
        {
            _values.Add(value);
        }
    }
}
