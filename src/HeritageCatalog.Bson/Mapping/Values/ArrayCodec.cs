using System.Globalization;

namespace HeritageCatalog.Bson.Mapping.Values;

/// <summary>Arrays; the other sequences are built on it.</summary>
internal sealed class ArrayCodec<T> : BsonCodec<T[]>, IUnfinishedCodec
{
    private BsonCodec<T> _item = null!;

    public void Finish() => _item = (BsonCodec<T>)CodecFactory.GetOrBuild(typeof(T));

    public override void Write(BsonWriter writer, BsonName name, T[] value) => WriteItems(writer, name, value);

    public void WriteItems(BsonWriter writer, BsonName name, ReadOnlySpan<T> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            _item.WriteOrNull(writer, BsonName.Item, item);
        }

        writer.WriteEndArray();
    }

    public void WriteItems(BsonWriter writer, BsonName name, IReadOnlyList<T> items)
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            _item.WriteOrNull(writer, BsonName.Item, items[i]);
        }

        writer.WriteEndArray();
    }

    internal override T[] Read(ref BsonCursor cursor, BsonType type)
    {
        if (type != BsonType.Array)
        {
            throw Unexpected(type);
        }

        var count = cursor.CountItems();
        var items = count == 0 ? [] : new T[count];
        var end = cursor.EnterDocument();
        for (var i = 0; i < count; i++)
        {
            items[i] = ReadItem(ref cursor, i);
        }

        cursor.LeaveDocument(end);
        return items;
    }

    private T ReadItem(ref BsonCursor cursor, int position)
    {
        try
        {
            var type = cursor.ReadType();
            cursor.SkipName();
            return _item.ReadOrNull(ref cursor, type);
        }
        catch (BsonMappingException failure)
        {
            throw failure.Under(typeof(T[]), position.ToString(CultureInfo.InvariantCulture));
        }
    }
}
