using HeritageCatalog.Bson.Mapping.Records;

namespace HeritageCatalog.Bson.Mapping.Values;

/// <summary>Stores a typed id, or another struct whose only property is <c>Value</c>, as that value.</summary>
internal sealed class WrapperCodec<T, TValue> : BsonCodec<T>, IUnfinishedCodec
    where T : struct
{
    private BsonCodec<TValue> _value = null!;
    private StructGetter<T, TValue> _get = null!;
    private StructSetter<T, TValue> _set = null!;

    public void Finish()
    {
        var property = typeof(T).GetProperty("Value")!;
        var setter = property.GetSetMethod(nonPublic: true)
            ?? throw new BsonMappingException(typeof(T), "its property Value cannot be set or initialised");
        _value = (BsonCodec<TValue>)CodecFactory.GetOrBuild(typeof(TValue));
        _get = property.GetMethod!.CreateDelegate<StructGetter<T, TValue>>();
        _set = setter.CreateDelegate<StructSetter<T, TValue>>();
    }

    public override void Write(BsonWriter writer, BsonName name, T value) =>
        _value.WriteOrNull(writer, name, _get(ref value));

    internal override T Read(ref BsonCursor cursor, BsonType type)
    {
        var wrapper = default(T);
        _set(ref wrapper, _value.Read(ref cursor, type));
        return wrapper;
    }
}
