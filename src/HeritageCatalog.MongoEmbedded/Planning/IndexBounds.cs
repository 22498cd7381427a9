using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>
/// Which entries of one index a filter may match: values for its first fields, then a range on the next.
/// </summary>
internal sealed class IndexBounds
{
    // More points than this are not multiplied out; the field after them stays open.
    private const int MostRanges = 4096;

    private readonly IndexState _index;
    private List<byte[]> _prefixes = [[]];
    private List<RankRange>? _ranges;
    private bool _excludesNull;
    private bool _isPlaced;

    private IndexBounds(IndexState index) => _index = index;

    /// <summary>One bit for each leading field that has one and the same value in all entries of the ranges.</summary>
    public int ConstantFields { get; private set; }

    /// <summary>Leading fields that the filter confines; 0 when the whole index is read.</summary>
    public int BoundFields { get; private set; }

    public IReadOnlyList<RankRange> Ranges => _ranges!;

    /// <summary>Entries in all ranges together.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var range in _ranges!)
            {
                count += range.Count;
            }

            return count;
        }
    }

    /// <summary>
    /// Computes the bounds; null when entries that the filter needs may be missing in the index, or when the filter
    /// does not confine its first field and the bounds may not be open.
    /// </summary>
    public static IndexBounds? Find(IndexState index, Matcher filter, bool mayBeOpen)
    {
        var first = FindIntervals(index, filter, 0);
        if ((first is null && !mayBeOpen) || index.Definition.Options.Partial?.IsImpliedBy(filter) == false)
        {
            return null;
        }

        var bounds = new IndexBounds(index);
        bounds.Add(filter, first);
        var mayLack = (index.Definition.IsSparse && !bounds._excludesNull)
            || (index.Definition.IsGeographic && !bounds._isPlaced);
        return mayLack ? null : bounds;
    }

    /// <summary>Computes the bounds of an index that the caller insists on, even if entries are missing.</summary>
    public static IndexBounds FindHinted(IndexState index, Matcher filter)
    {
        var bounds = new IndexBounds(index);
        bounds.Add(filter, FindIntervals(index, filter, 0));
        return bounds;
    }

    private static KeyIntervals? FindIntervals(IndexState index, Matcher filter, int field) =>
        index.Definition.Fields[field] switch
        {
            { IsGeographic: true } place => filter.FindGeoBounds(place.Path.Text),
            var other => filter.FindBounds(other.Path.Text, index.IsArrayField(field)),
        };

    private void Add(Matcher filter, KeyIntervals? intervals)
    {
        var fields = _index.Definition.Fields;
        var usedArray = false;
        var at = 0;

        // Fields of one array may be matched by different items, while an entry holds those of one item.
        while (intervals is not null && _ranges is null && !(usedArray && _index.IsArrayField(at)))
        {
            usedArray |= _index.IsArrayField(at);
            _excludesNull |= !intervals.Contains([TypeBracket.Null]);
            _isPlaced |= fields[at].IsGeographic;
            BoundFields++;
            AddField(at, intervals, fields[at].IsDescending);
            at++;
            intervals = at < fields.Length ? FindIntervals(_index, filter, at) : null;
        }

        _ranges ??= ToRanges(_prefixes.Select(prefix => (prefix, KeyOrderBounds.After(prefix))));
    }

    private void AddField(int at, KeyIntervals intervals, bool isDescending)
    {
        var directed = isDescending ? [.. intervals.Intervals.Select(Invert)] : intervals.Intervals;
        if (intervals.ArePoints && (long)_prefixes.Count * directed.Count <= MostRanges)
        {
            ConstantFields |= directed.Count == 1 ? 1 << at : 0;
            _prefixes = [.. _prefixes.SelectMany(prefix => directed, (prefix, point) => Join(prefix, point.Low))];
            return;
        }

        _ranges = ToRanges(_prefixes.SelectMany(
            prefix => directed, (prefix, interval) => (Join(prefix, interval.Low), Join(prefix, interval.High))));
    }

    private List<RankRange> ToRanges(IEnumerable<(byte[] Low, byte[] High)> keys)
    {
        var ranges = new List<RankRange>();
        foreach (var (low, high) in keys)
        {
            var start = _index.Entries.CountBelow(low);
            var end = low.Length == 0 ? _index.Entries.Count : _index.Entries.CountBelow(high);
            if (start < end)
            {
                ranges.Add(new RankRange(start, end));
            }
        }

        ranges.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return ranges;
    }

    /// <summary>
    /// The same values where the field is stored inverted: what was below an end is now above it, and everything that
    /// begins with the end has to change sides too.
    /// </summary>
    private static KeyInterval Invert(KeyInterval interval)
    {
        if (interval.IsPoint)
        {
            var point = Inverted(interval.Low);
            return new KeyInterval(point, KeyOrderBounds.After(point), IsPoint: true);
        }

        var low = KeyOrderBounds.After(Inverted(interval.High));
        return new KeyInterval(low, KeyOrderBounds.After(Inverted(interval.Low)), IsPoint: false);
    }

    private static byte[] Inverted(byte[] bytes) => Array.ConvertAll(bytes, value => (byte)~value);

    private static byte[] Join(byte[] prefix, byte[] rest) => prefix.Length == 0 ? rest : [.. prefix, .. rest];
}
