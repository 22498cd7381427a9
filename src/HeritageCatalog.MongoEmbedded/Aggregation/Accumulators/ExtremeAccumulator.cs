using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$min</c> and <c>$max</c> over all types, passing over null and missing values.</summary>
internal sealed class ExtremeAccumulator(bool isMaximum) : Accumulator
{
    private BsonValue _best = BsonValue.Null;

    public override BsonValue Result => _best;

    public override void Add(BsonValue value)
    {
        if (value.IsNullOrMissing)
        {
            return;
        }

        var order = _best.IsNull ? 0 : ValueOrder.Compare(value, _best);
        if (_best.IsNull || (isMaximum ? order > 0 : order < 0))
        {
            _best = value;
        }
    }
}
