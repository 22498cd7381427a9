using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary><c>$first</c>.</summary>
internal sealed class FirstAccumulator : Accumulator
{
    private BsonValue? _first;

    public override BsonValue Result => _first is { IsMissing: false } value ? value : BsonValue.Null;

    public override void Add(BsonValue value) => _first ??= value;
}
