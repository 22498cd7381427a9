using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>One question that an operation asked a collection, and which changes concern it.</summary>
internal abstract class CollectionRead(string collection)
{
    public string Collection { get; } = collection;

    /// <summary>Whether the question could be answered otherwise after a change in its collection.</summary>
    public abstract bool IsAffectedBy(RecordChange change);
}

/// <summary>The records that have one of some values in a field: those with an id, or with a reference.</summary>
internal sealed class KeyedRead(string collection, ValuePath field, IReadOnlyList<BsonValue> values)
    : CollectionRead(collection)
{
    public ValuePath Field { get; } = field;

    public IReadOnlyList<BsonValue> Values { get; } = values;

    public override bool IsAffectedBy(RecordChange change) =>
        !Field.IsToldBy(change) || Field.ValuesOf(change).Any(Values.Contains);
}

/// <summary>The records that satisfy a filter.</summary>
internal class FilteredRead(string collection, BsonDocument filter, Func<BsonDocument, bool> matches)
    : CollectionRead(collection), IEquatable<FilteredRead>
{
    private readonly BsonDocument _filter = filter;

    /// <summary>What makes it another question than one with the same filter.</summary>
    protected virtual ReadOnlyMemory<byte> Distinction => default;

    /// <summary>What it takes in memory, roughly, in bytes: the compiled filter for the most part.</summary>
    public int Size => 1_000 + (4 * _filter.Size) + Distinction.Length;

    public override bool IsAffectedBy(RecordChange change)
    {
        if (!change.IsWhollyKnown)
        {
            return true;
        }

        var before = Find(change.Before);
        var after = Find(change.After);
        return (before is not null || after is not null) && CanTell(before, after);
    }

    public bool Equals(FilteredRead? other) =>
        other is not null
        && GetType() == other.GetType()
        && Collection == other.Collection
        && _filter.Equals(other._filter)
        && Distinction.Span.SequenceEqual(other.Distinction.Span);

    public override bool Equals(object? obj) => Equals(obj as FilteredRead);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_filter.Bytes.Span);
        hash.AddBytes(Distinction.Span);
        return hash.ToHashCode();
    }

    /// <summary>Whether the answer tells two versions of a record apart, at least one of which is meant.</summary>
    /// <param name="before">Null where it was not meant.</param>
    /// <param name="after">Null where it is not meant any more.</param>
    protected virtual bool CanTell(BsonDocument? before, BsonDocument? after) => true;

    private BsonDocument? Find(BsonDocument? image) => image is { } document && matches(document) ? image : null;
}

/// <summary>The first records of a sorted list, and there are more, or just as many.</summary>
/// <param name="collection">Where they are kept.</param>
/// <param name="filter">The list.</param>
/// <param name="matches">The filter, compiled.</param>
/// <param name="placeOf">The sort, compiled.</param>
/// <param name="last">The place of the last record given.</param>
internal sealed class PageRead(
    string collection,
    BsonDocument filter,
    Func<BsonDocument, bool> matches,
    Func<BsonDocument, byte[]> placeOf,
    byte[] last)
    : FilteredRead(collection, filter, matches)
{
    protected override ReadOnlyMemory<byte> Distinction => last;

    protected override bool CanTell(BsonDocument? before, BsonDocument? after) => IsShown(before) || IsShown(after);

    private bool IsShown(BsonDocument? image)
    {
        try
        {
            return image is { } document && placeOf(document).AsSpan().SequenceCompareTo(last) <= 0;
        }
        catch (FormatException)
        {
            // It has no place of its own: whoever sorts it may put it anywhere.
            return true;
        }
    }
}

/// <summary>How many records satisfy a filter, all in all or for each value of some fields.</summary>
/// <param name="collection">Where they are kept.</param>
/// <param name="filter">Which are counted.</param>
/// <param name="matches">The filter, compiled.</param>
/// <param name="pipeline">How they are counted.</param>
/// <param name="fields">All that it looks at, as the outermost fields.</param>
internal sealed class CountingRead(
    string collection,
    BsonDocument filter,
    Func<BsonDocument, bool> matches,
    ReadOnlyMemory<byte> pipeline,
    IReadOnlySet<string> fields)
    : FilteredRead(collection, filter, matches)
{
    protected override ReadOnlyMemory<byte> Distinction => pipeline;

    protected override bool CanTell(BsonDocument? before, BsonDocument? after) =>
        before is not { } old || after is not { } changed || fields.Any(field => old[field] != changed[field]);
}
