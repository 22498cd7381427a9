using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$last</c>.</summary>
internal sealed class LastAccumulator : Accumulator
{
    private BsonValue _last;

    public override BsonValue Result => _last.IsMissing ? BsonValue.Null : _last;

    public override void Add(BsonValue value) => _last = value;
}
