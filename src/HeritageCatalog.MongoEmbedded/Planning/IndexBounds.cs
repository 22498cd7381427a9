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

    private static readonly List<byte[]> NoPrefix = [[]];

    private readonly IndexState _index;
    private List<byte[]> _prefixes = NoPrefix;
    private List<RankRange>? _ranges;
    private bool _excludesNull;
    private bool _isPlaced;
    private bool _tellAlternatives;

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

    /// <summary>Says whether the documents within the bounds are exactly those that match the filter of the bounds.
    /// </summary>
    public bool Tell(Matcher filter)
    {
        // Through arrays a document may have many entries, but only one of one key.
        var isOneKey = _index.ArrayFields == 1 && BoundFields == 1 && ConstantFields == 1;
        if (_tellAlternatives || (_index.IsMultikey && !isOneKey))
        {
            return _tellAlternatives;
        }

        var paths = new string[BoundFields];
        for (var at = 0; at < paths.Length; at++)
        {
            paths[at] = _index.Definition.Fields[at].Path.Text;
        }

        return filter.IsToldByBounds(paths, _index.IsMultikey);
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
        if (mayLack)
        {
            return null;
        }

        bounds.Narrow(filter);
        return bounds;
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

    /// <summary>
    /// Leaves of the ranges what lies in those of an alternative of the filter: { a > 1 or (a = 1 and b > 2) } is one
    /// range of an index on a and b, but each field by itself tells less.
    /// </summary>
    private void Narrow(Matcher filter)
    {
        if (BoundFields == 0 || _index.IsMultikey || filter.FindAlternatives() is not { } alternatives)
        {
            return;
        }

        var ranges = new List<RankRange>();
        var areTold = true;
        foreach (var alternative in alternatives)
        {
            if (Find(_index, alternative, mayBeOpen: false) is not { } bounds)
            {
                return;
            }

            ranges.AddRange(bounds._ranges!);
            areTold = areTold && bounds.Tell(alternative);
        }

        _ranges = Merge(ranges);
        _tellAlternatives = areTold;
    }

    private static List<RankRange> Merge(List<RankRange> ranges)
    {
        ranges.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var merged = new List<RankRange>(ranges.Count);
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = new RankRange(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

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

        if (_ranges is null)
        {
            _ranges = new List<RankRange>(_prefixes.Count);
            foreach (var prefix in _prefixes)
            {
                AddRange(prefix, KeyOrderBounds.After(prefix));
            }

            SortRanges();
        }
    }

    private void AddField(int at, KeyIntervals intervals, bool isDescending)
    {
        var directed = isDescending ? [.. intervals.Intervals.Select(Invert)] : intervals.Intervals;
        if (intervals.ArePoints && (long)_prefixes.Count * directed.Count <= MostRanges)
        {
            ConstantFields |= directed.Count == 1 ? 1 << at : 0;
            AddPoints(directed);
            return;
        }

        _ranges = new List<RankRange>(_prefixes.Count * directed.Count);
        foreach (var prefix in _prefixes)
        {
            for (var i = 0; i < directed.Count; i++)
            {
                AddRange(Join(prefix, directed[i].Low), Join(prefix, directed[i].High));
            }
        }

        SortRanges();
    }

    private void AddPoints(IReadOnlyList<KeyInterval> points)
    {
        var longer = new List<byte[]>(_prefixes.Count * points.Count);
        foreach (var prefix in _prefixes)
        {
            for (var i = 0; i < points.Count; i++)
            {
                longer.Add(Join(prefix, points[i].Low));
            }
        }

        _prefixes = longer;
    }

    private void AddRange(byte[] low, byte[] high)
    {
        var start = _index.Entries.CountBelow(low);
        var end = low.Length == 0 ? _index.Entries.Count : _index.Entries.CountBelow(high);
        if (start < end)
        {
            _ranges!.Add(new RankRange(start, end));
        }
    }

    private void SortRanges() => _ranges!.Sort(static (left, right) => left.Start.CompareTo(right.Start));

    /// <summary>
    /// The same values where the field is stored inverted: what was below an end is now above it, and everything that
    /// begins with the end has to change sides too.
    /// </summary>
    private static KeyInterval Invert(KeyInterval interval)
    {
        if (interval.IsPoint)
        {
            return KeyInterval.Point(Inverted(interval.Low));
        }

        var low = KeyOrderBounds.After(Inverted(interval.High));
        return KeyInterval.Between(low, KeyOrderBounds.After(Inverted(interval.Low)));
    }

    private static byte[] Inverted(byte[] bytes) => Array.ConvertAll(bytes, value => (byte)~value);

    private static byte[] Join(byte[] prefix, byte[] rest) => prefix.Length == 0 ? rest : [.. prefix, .. rest];
}
