using HeritageCatalog.MongoEmbedded.Expressions;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary>A field of a group: its name, what is taken from each document, and how it is collected.</summary>
internal sealed record AccumulatorField(string Name, Expression Expression, Func<Accumulator> Create)
{
    /// <summary>True of <c>{ $sum: 1 }</c>, which counts.</summary>
    public bool IsCount { get; private init; }

    /// <summary>The field <c>{ name: { $sum: 1 } }</c>.</summary>
    public static AccumulatorField Counting(string name) =>
        new(name, new LiteralExpression(1), static () => new SumAccumulator()) { IsCount = true };
}
