using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>
/// The first byte of an encoded value: types that compare with each other share one, and the bytes follow the order of
/// the types (MongoDB manual, "Comparison/Sort Order"). None is 00 or FF, so neither is its inversion.
/// </summary>
internal static class TypeBracket
{
    public const byte MinKey = 0x0A;
    public const byte Undefined = 0x14;
    public const byte Null = 0x1E;
    public const byte Number = 0x28;
    public const byte String = 0x32;
    public const byte Document = 0x3C;
    public const byte Array = 0x46;
    public const byte Binary = 0x50;
    public const byte ObjectId = 0x5A;
    public const byte Boolean = 0x64;
    public const byte Date = 0x6E;
    public const byte Timestamp = 0x78;
    public const byte RegularExpression = 0x82;
    public const byte DbPointer = 0x8C;
    public const byte Script = 0x96;
    public const byte ScriptWithScope = 0xA0;
    public const byte MaxKey = 0xF0;

    public static byte Of(BsonType type) => type switch
    {
        BsonType.MinKey => MinKey,
        BsonType.Undefined => Undefined,
        BsonType.Null or BsonType.EndOfDocument => Null,
        BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128 => Number,
        BsonType.String or BsonType.Symbol => String,
        BsonType.Document => Document,
        BsonType.Array => Array,
        BsonType.Binary => Binary,
        BsonType.ObjectId => ObjectId,
        BsonType.Boolean => Boolean,
        BsonType.DateTime => Date,
        BsonType.Timestamp => Timestamp,
        BsonType.RegularExpression => RegularExpression,
        BsonType.DbPointer => DbPointer,
        BsonType.JavaScript => Script,
        BsonType.JavaScriptWithScope => ScriptWithScope,
        _ => MaxKey,
    };
}
