using System.Text;

namespace HeritageCatalog.Bson.Mapping.Values;

/// <summary>Stores a dictionary as a document whose names are the keys, exactly as they are.</summary>
internal sealed class DictionaryCodec<T> : BsonCodec<Dictionary<string, T>>, IUnfinishedCodec
{
    private BsonCodec<T> _value = null!;

    public void Finish() => _value = (BsonCodec<T>)CodecFactory.GetOrBuild(typeof(T));

    public override void Write(BsonWriter writer, BsonName name, Dictionary<string, T> value) =>
        WriteEntries(writer, name, value);

    public override void EncodeTo(BsonWriter writer, Dictionary<string, T> record) =>
        WriteEntries(writer, default, record);

    public void WriteEntries(BsonWriter writer, BsonName name, IEnumerable<KeyValuePair<string, T>> entries)
    {
        writer.WriteStartDocument(name);
        foreach (var (key, value) in entries)
        {
            _value.WriteOrNull(writer, key, value);
        }

        writer.WriteEndDocument();
    }

    internal override Dictionary<string, T> Read(ref BsonCursor cursor, BsonType type)
    {
        if (type != BsonType.Document)
        {
            throw Unexpected(type);
        }

        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        var end = cursor.EnterDocument();
        while (cursor.At < end)
        {
            var valueType = cursor.ReadType();
            var key = Encoding.UTF8.GetString(cursor.ReadName());
            entries[key] = ReadEntry(ref cursor, valueType, key);
        }

        cursor.LeaveDocument(end);
        return entries;
    }

    private T ReadEntry(ref BsonCursor cursor, BsonType type, string key)
    {
        try
        {
            return _value.ReadOrNull(ref cursor, type);
        }
        catch (BsonMappingException failure)
        {
            throw failure.Under(typeof(Dictionary<string, T>), key);
        }
    }
}

internal sealed class ReadOnlyDictionaryCodec<T> : BsonCodec<IReadOnlyDictionary<string, T>>, IUnfinishedCodec
{
    private DictionaryCodec<T> _entries = null!;

    public void Finish() => _entries = (DictionaryCodec<T>)CodecFactory.GetOrBuild(typeof(Dictionary<string, T>));

    public override void Write(BsonWriter writer, BsonName name, IReadOnlyDictionary<string, T> value) =>
        _entries.WriteEntries(writer, name, value);

    public override void EncodeTo(BsonWriter writer, IReadOnlyDictionary<string, T> record) =>
        _entries.WriteEntries(writer, default, record);

    internal override IReadOnlyDictionary<string, T> Read(ref BsonCursor cursor, BsonType type) =>
        _entries.Read(ref cursor, type);
}
