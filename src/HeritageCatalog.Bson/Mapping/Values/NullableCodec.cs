namespace HeritageCatalog.Bson.Mapping.Values;

internal sealed class NullableCodec<T> : BsonCodec<T?>, IUnfinishedCodec
    where T : struct
{
    private BsonCodec<T> _value = null!;

    public void Finish() => _value = (BsonCodec<T>)CodecFactory.GetOrBuild(typeof(T));

    public override void Write(BsonWriter writer, BsonName name, T? value)
    {
        if (value is { } some)
        {
            _value.Write(writer, name, some);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal override T? Read(ref BsonCursor cursor, BsonType type) => _value.Read(ref cursor, type);
}
