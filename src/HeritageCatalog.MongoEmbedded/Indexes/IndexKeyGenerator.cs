using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Geometry;
using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>
/// Derives the keys of a document for the fields of an index or a sort. An array gives one key for each item; two
/// fields may lead into the same array, but not into two different ones (MongoDB manual, "Multikey Indexes").
/// </summary>
internal sealed class IndexKeyGenerator(IndexField[] fields)
{
    /// <summary>Replaces the content of <paramref name="keys"/> by the keys of <paramref name="document"/>.</summary>
    public void Generate(BsonDocument document, IndexKeySet keys)
    {
        keys.Clear();
        Expand(Start(document, keys), keys);
        keys.Normalize();
    }

    /// <summary>The values behind one key of the document, under the names of the index, for a message.</summary>
    public BsonDocument Describe(BsonDocument document, byte[] key)
    {
        var keys = new IndexKeySet { Origins = [] };
        Expand(Start(document, keys), keys);
        var origin = keys.Origins[keys.Keys.FindIndex(made => made.AsSpan().SequenceEqual(key))];
        var described = new BsonBuilder();
        for (var field = 0; field < fields.Length; field++)
        {
            var isAbsent = origin[field].Type is BsonType.EndOfDocument or BsonType.Undefined;
            described.Add(fields[field].Path.Text, isAbsent ? BsonValue.Null : origin[field]);
        }

        return described;
    }

    private Place[] Start(BsonDocument document, IndexKeySet keys)
    {
        if (keys.Places.Length != fields.Length)
        {
            keys.Places = new Place[fields.Length];
        }

        Array.Fill(keys.Places, new Place(BsonValue.From(document), 0, IsFinal: false));
        return keys.Places;
    }

    private void Expand(Place[] places, IndexKeySet keys)
    {
        var array = default(BsonValue);
        for (var field = 0; field < places.Length; field++)
        {
            places[field] = Walk(places[field], field);
            if (places[field].IsFinal)
            {
                keys.IsAllMissing &= places[field].Value.IsMissing;
                continue;
            }

            keys.ArrayFields |= 1 << field;
            if (!array.IsMissing && !array.Bytes.Equals(places[field].Value.Bytes))
            {
                throw new CommandException(
                    ErrorCode.CannotIndexParallelArrays, $"cannot index parallel arrays {Names(places)}");
            }

            array = places[field].Value;
        }

        if (array.IsMissing)
        {
            if (IsPlaceless(places))
            {
                return;
            }

            keys.Keys.Add(Encode(places));
            keys.Origins?.Add(Array.ConvertAll(places, place => place.Value));
            return;
        }

        ExpandItems(places, array.AsArray, keys);
    }

    private void ExpandItems(Place[] places, BsonArray array, IndexKeySet keys)
    {
        keys.IsAllMissing = false;
        if (array.IsEmpty)
        {
            var undefined = new BsonValue(BsonType.Undefined, default);
            Expand(Step(places, undefined), keys);
            return;
        }

        foreach (var item in array)
        {
            Expand(Step(places, item), keys);
        }
    }

    /// <summary>Follows one field through documents until its end or an array.</summary>
    private Place Walk(Place place, int field)
    {
        var path = fields[field].Path;
        while (!place.IsFinal && place.Value.Type != BsonType.Array)
        {
            if (place.Segment == path.Length)
            {
                return place with { IsFinal = true };
            }

            place = place.Value.Type == BsonType.Document
                ? new Place(place.Value.AsDocument[path[place.Segment]], place.Segment + 1, IsFinal: false)
                : new Place(default, place.Segment, IsFinal: true);
        }

        return place;
    }

    /// <summary>Moves every field that stands before the array to one item of it.</summary>
    private Place[] Step(Place[] places, BsonValue item)
    {
        var next = (Place[])places.Clone();
        for (var field = 0; field < next.Length; field++)
        {
            if (next[field].IsFinal)
            {
                continue;
            }

            var isAtEnd = next[field].Segment == fields[field].Path.Length;
            next[field] = isAtEnd || item.Type != BsonType.Document
                ? new Place(isAtEnd ? item : default, next[field].Segment, IsFinal: true)
                : next[field] with { Value = item };
        }

        return next;
    }

    private byte[] Encode(Place[] places)
    {
        var key = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        for (var field = 0; field < fields.Length; field++)
        {
            var start = key.Length;
            AppendField(ref key, fields[field], places[field].Value);
            if (fields[field].IsDescending)
            {
                key.InvertFrom(start);
            }
        }

        var bytes = key.Written.ToArray();
        key.Dispose();
        return bytes;
    }

    private static void AppendField(ref KeyWriter key, IndexField field, BsonValue value)
    {
        if (!field.IsGeographic)
        {
            ValueEncoder.Append(ref key, value);
            return;
        }

        if (value.Type != BsonType.Document || !GeoPoint.TryRead(value, out var point))
        {
            throw new CommandException(
                ErrorCode.Location16755,
                $"Can't extract geo keys: {field.Path}: {value} is no GeoJSON point, of which alone this server "
                + "makes geographic keys");
        }

        GeoCells.Append(ref key, point);
    }

    private bool IsPlaceless(Place[] places)
    {
        for (var field = 0; field < fields.Length; field++)
        {
            var type = places[field].Value.Type;
            if (fields[field].IsGeographic && type is (BsonType.EndOfDocument or BsonType.Null or BsonType.Undefined))
            {
                return true;
            }
        }

        return false;
    }

    private string Names(Place[] places)
    {
        var arrays = fields.Where((_, field) => !places[field].IsFinal).Select(field => $"[{field.Path}]");
        return string.Join(' ', arrays);
    }

    /// <summary>How far a field has been followed: its value when final, otherwise where to go on.</summary>
    internal readonly record struct Place(BsonValue Value, int Segment, bool IsFinal);
}
