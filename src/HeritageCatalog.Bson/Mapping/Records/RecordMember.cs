namespace HeritageCatalog.Bson.Mapping.Records;

internal delegate TValue StructGetter<T, TValue>(ref T record);

internal delegate void StructSetter<T, TValue>(ref T record, TValue value);

/// <summary>One property of a record, and the field it is stored in.</summary>
internal abstract class RecordMember<T>(string fieldName, byte[] terminatedName)
{
    public string FieldName { get; } = fieldName;

    // With the zero byte that ends a name, so that one comparison settles both.
    public byte[] TerminatedName { get; } = terminatedName;

    public abstract void Write(BsonWriter writer, ref T record);

    public abstract void Read(ref BsonCursor cursor, BsonType type, ref T record);
}

internal sealed class ClassMember<T, TValue>(MemberShape shape, byte[] terminatedName)
    : RecordMember<T>(shape.FieldName, terminatedName)
    where T : class
{
    private readonly BsonCodec<TValue> _codec = (BsonCodec<TValue>)CodecFactory.GetOrBuild(typeof(TValue));
    private readonly Func<T, TValue> _get = shape.Getter.CreateDelegate<Func<T, TValue>>();
    private readonly Action<T, TValue> _set = shape.Setter.CreateDelegate<Action<T, TValue>>();

    public override void Write(BsonWriter writer, ref T record)
    {
        var value = _get(record);
        if (value is not null)
        {
            _codec.Write(writer, TerminatedName.AsSpan()[..^1], value);
        }
    }

    public override void Read(ref BsonCursor cursor, BsonType type, ref T record) =>
        _set(record, _codec.Read(ref cursor, type));
}

internal sealed class StructMember<T, TValue>(MemberShape shape, byte[] terminatedName)
    : RecordMember<T>(shape.FieldName, terminatedName)
    where T : struct
{
    private readonly BsonCodec<TValue> _codec = (BsonCodec<TValue>)CodecFactory.GetOrBuild(typeof(TValue));
    private readonly StructGetter<T, TValue> _get = shape.Getter.CreateDelegate<StructGetter<T, TValue>>();
    private readonly StructSetter<T, TValue> _set = shape.Setter.CreateDelegate<StructSetter<T, TValue>>();

    public override void Write(BsonWriter writer, ref T record)
    {
        var value = _get(ref record);
        if (value is not null)
        {
            _codec.Write(writer, TerminatedName.AsSpan()[..^1], value);
        }
    }

    public override void Read(ref BsonCursor cursor, BsonType type, ref T record) =>
        _set(ref record, _codec.Read(ref cursor, type));
}
