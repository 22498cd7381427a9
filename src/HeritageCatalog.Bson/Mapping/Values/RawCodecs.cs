namespace HeritageCatalog.Bson.Mapping.Values;

/// <summary>Documents stay the bytes they are; what is read is a view of the bytes it was read from.</summary>
internal sealed class RawDocumentCodec : BsonCodec<BsonDocument>
{
    public override void Write(BsonWriter writer, BsonName name, BsonDocument value) =>
        writer.WriteDocument(name, value);

    public override BsonDocument Encode(BsonDocument record) => record;

    public override void EncodeTo(BsonWriter writer, BsonDocument record) => writer.WriteTopLevel(record);

    internal override BsonDocument Read(ref BsonCursor cursor, BsonType type) =>
        type == BsonType.Document ? cursor.ReadValue(type).AsDocument : throw Unexpected(type);
}

internal sealed class RawArrayCodec : BsonCodec<BsonArray>
{
    public override void Write(BsonWriter writer, BsonName name, BsonArray value) => writer.WriteArray(name, value);

    internal override BsonArray Read(ref BsonCursor cursor, BsonType type) =>
        type == BsonType.Array ? cursor.ReadValue(type).AsArray : throw Unexpected(type);
}

internal sealed class RawValueCodec : BsonCodec<BsonValue>
{
    public override void Write(BsonWriter writer, BsonName name, BsonValue value)
    {
        if (value.IsMissing)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteValue(name, value);
        }
    }

    internal override BsonValue Read(ref BsonCursor cursor, BsonType type) => cursor.ReadValue(type);
}
