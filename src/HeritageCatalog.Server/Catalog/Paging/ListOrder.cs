using System.Runtime.CompilerServices;
using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>
/// How a list is sorted: by some fields and, so that no two records tie, by id, all in one direction. A page begins
/// after the keys of a cursor, never after a number of records, so that it stays where it was while others are added.
/// </summary>
/// <param name="direction">Ascending unless it says otherwise.</param>
/// <param name="keys">What records are compared by, the first first.</param>
public sealed class ListOrder<T>(OrderDirection? direction, params IReadOnlyList<SortKey<T>> keys) : IComparer<T>
    where T : class, IIdentified<T>
{
    private readonly bool _isDescending = direction is OrderDirection.Desc;
    private readonly SortKey<T>[] _keys = [.. keys, new SortKey<T>("_id", static record => record.Id.Value)];
    private StrongBox<Sort>? _forward;
    private StrongBox<Sort>? _backward;

    public Cursor CursorOf(T record) =>
        new([.. _keys.Select(key => key.Field)], [.. _keys.Select(key => key.Read(record))]);

    /// <summary>The sort for a page counted from the start, or from the end.</summary>
    public Sort ToSort(bool isBackward)
    {
        ref var sort = ref isBackward ? ref _backward : ref _forward;
        return (sort ??= new StrongBox<Sort>(MakeSort(_isDescending != isBackward))).Value;
    }

    /// <summary>The records beyond a cursor, towards the end of the list or towards its start.</summary>
    /// <exception cref="GraphQLException">BAD_PAGE: the cursor belongs to a list with another order.</exception>
    public Filter Beyond(Cursor cursor, bool towardsStart)
    {
        RefuseForeign(cursor);
        var isDownwards = _isDescending != towardsStart;
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteStartArray("$or"u8);
        for (var i = 0; i < _keys.Length; i++)
        {
            // A missing key sorts before every value: nothing is below it.
            if (!cursor.Keys[i].IsNullOrMissing || !isDownwards)
            {
                writer.WriteStartDocument(BsonName.Item);
                WriteTiedUpTo(writer, i, cursor);
                WriteBeyond(writer, _keys[i].Field, cursor.Keys[i], isDownwards);
                writer.WriteEndDocument();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndDocument();
        return new Filter(writer.ToDocument());
    }

    /// <summary>Where a record stands to a cursor in this order: negative before it, positive after it.</summary>
    public int Compare(T record, Cursor cursor)
    {
        RefuseForeign(cursor);
        for (var i = 0; i < _keys.Length; i++)
        {
            var order = KeyOrder.Compare(_keys[i].Read(record), cursor.Keys[i]);
            if (order != 0)
            {
                return _isDescending ? -order : order;
            }
        }

        return 0;
    }

    /// <summary>The order as a comparison of two records, for lists that are in memory already.</summary>
    public int Compare(T? x, T? y) => Compare(x!, CursorOf(y!));

    private Sort MakeSort(bool isDescending)
    {
        var sort = default(Sort);
        foreach (var key in _keys)
        {
            sort = isDescending ? sort.ThenByDescending(key.Field) : sort.ThenBy(key.Field);
        }

        return sort;
    }

    private void WriteTiedUpTo(BsonWriter writer, int count, Cursor cursor)
    {
        for (var i = 0; i < count; i++)
        {
            writer.WriteValue(_keys[i].Field, cursor.Keys[i]);
        }
    }

    // A missing key sorts before every value, and comparison operators never match across types: a case of its own.
    private static void WriteBeyond(BsonWriter writer, string field, BsonValue key, bool isDownwards)
    {
        if (key.IsNullOrMissing)
        {
            writer.WriteElements(Filter.Exists(field));
        }
        else if (isDownwards)
        {
            writer.WriteElements(Filter.Lt(field, key) | Filter.Exists(field, false));
        }
        else
        {
            writer.WriteStartDocument(field);
            writer.WriteValue("$gt"u8, key);
            writer.WriteEndDocument();
        }
    }

    private void RefuseForeign(Cursor cursor)
    {
        var isOurs = cursor.Fields.Count == _keys.Length;
        for (var i = 0; isOurs && i < _keys.Length; i++)
        {
            isOurs = cursor.Fields[i] == _keys[i].Field;
        }

        if (!isOurs)
        {
            throw PageRequest.Refusal("The cursor belongs to a list with another order: keep 'orderBy' while paging.");
        }
    }
}
