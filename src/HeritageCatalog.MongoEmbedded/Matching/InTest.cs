using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$in</c>: equal to one of the values, or matched by one of the patterns.</summary>
internal sealed class InTest : ValueTest
{
    private readonly BsonValue[] _sorted;
    private readonly RegexTest[] _patterns;
    private readonly bool _hasNull;

    public InTest(IEnumerable<BsonValue> values, IEnumerable<RegexTest> patterns)
    {
        _sorted = [.. values];
        Array.Sort(_sorted, ValueOrder.Compare);
        _patterns = [.. patterns];
        _hasNull = Array.Exists(_sorted, value => value.IsNull);
    }

    public override bool Passes(BsonValue value)
    {
        if (value.IsNullOrMissing)
        {
            return _hasNull;
        }

        return Contains(value) || Array.Exists(_patterns, pattern => pattern.Passes(value));
    }

    public override KeyIntervals? FindBounds(bool isMultikey)
    {
        var bounds = KeyIntervals.ForValues(_sorted);

        foreach (var pattern in _patterns)
        {
            bounds = pattern.FindBounds(isMultikey) is { } prefix ? bounds?.Union(prefix) : null;
        }

        return bounds;
    }

    public override bool IsToldByBounds(bool isMultikey) =>
        !isMultikey && _patterns.Length == 0 && !Array.Exists(_sorted, value => value.Type == BsonType.Array);

    private bool Contains(BsonValue value)
    {
        var low = 0;
        var high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = ValueOrder.Compare(value, _sorted[middle]);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
        }

        return false;
    }
}
