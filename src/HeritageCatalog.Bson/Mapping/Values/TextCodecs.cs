using System.Text;

namespace HeritageCatalog.Bson.Mapping.Values;

internal sealed class StringCodec : BsonCodec<string>
{
    public override void Write(BsonWriter writer, BsonName name, string value) => writer.WriteString(name, value);

    internal override string Read(ref BsonCursor cursor, BsonType type) => type is BsonType.String or BsonType.Symbol
        ? Encoding.UTF8.GetString(cursor.ReadUtf8())
        : throw Unexpected(type);
}

internal sealed class ObjectIdCodec : BsonCodec<ObjectId>
{
    public override void Write(BsonWriter writer, BsonName name, ObjectId value) => writer.WriteObjectId(name, value);

    internal override ObjectId Read(ref BsonCursor cursor, BsonType type) =>
        type == BsonType.ObjectId ? new ObjectId(cursor.ReadBytes(ObjectId.Size)) : throw Unexpected(type);
}

internal sealed class GuidCodec : BsonCodec<Guid>
{
    public override void Write(BsonWriter writer, BsonName name, Guid value) => writer.WriteGuid(name, value);

    internal override Guid Read(ref BsonCursor cursor, BsonType type)
    {
        var value = cursor.ReadValue(type);
        return type == BsonType.Binary && value.AsBinary is { Subtype: BsonBinary.UuidSubtype, Bytes.Length: 16 } binary
            ? binary.ToGuid()
            : throw Unexpected(type);
    }
}

internal sealed class ByteArrayCodec : BsonCodec<byte[]>
{
    public override void Write(BsonWriter writer, BsonName name, byte[] value) =>
        writer.WriteBinary(name, new BsonBinary(BsonBinary.GenericSubtype, value));

    internal override byte[] Read(ref BsonCursor cursor, BsonType type) =>
        type == BsonType.Binary ? cursor.ReadValue(type).AsBinary.Bytes.ToArray() : throw Unexpected(type);
}
