using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>An operator behind a field: a test, or a negation of several.</summary>
internal abstract record Predicate
{
    /// <summary>The predicate on all values at a path of a document.</summary>
    public abstract Matcher At(FieldPath path);

    /// <summary>The predicate on one value, whose items are not looked at.</summary>
    public abstract bool Passes(BsonValue value);
}

/// <summary>A test that must pass.</summary>
internal sealed record TestPredicate(ValueTest Test) : Predicate
{
    public override Matcher At(FieldPath path) => new PathMatcher(path, Test);

    public override bool Passes(BsonValue value) => Test.Passes(value);
}

/// <summary>Predicates that must not all hold. Negating at the path means: for no value there.</summary>
internal sealed record NotPredicate(IReadOnlyList<Predicate> Parts) : Predicate
{
    public override Matcher At(FieldPath path) =>
        new NotMatcher(AndMatcher.Of([.. Parts.Select(part => part.At(path))]));

    public override bool Passes(BsonValue value) => !Parts.All(part => part.Passes(value));
}
