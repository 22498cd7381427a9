using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$elemMatch</c> with operators: one item of the array passes all of them.</summary>
internal sealed class ElementPassesTest(IReadOnlyList<Predicate> predicates) : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Passes(BsonValue value)
    {
        if (value.Type != BsonType.Array)
        {
            return false;
        }

        foreach (var item in value.AsArray)
        {
            if (PassesAll(item))
            {
                return true;
            }
        }

        return false;
    }

    public override KeyIntervals? FindBounds(bool isMultikey)
    {
        // Without any array under this path in the collection nothing passes, and any bounds are right.
        KeyIntervals? bounds = null;
        foreach (var predicate in predicates)
        {
            if (predicate is TestPredicate { Test: var test } && test.FindBounds(isMultikey) is { } more)
            {
                bounds = bounds is null ? more : bounds.Intersect(more);
            }
        }

        return bounds;
    }

    private bool PassesAll(BsonValue item)
    {
        foreach (var predicate in predicates)
        {
            if (!predicate.Passes(item))
            {
                return false;
            }
        }

        return true;
    }
}
