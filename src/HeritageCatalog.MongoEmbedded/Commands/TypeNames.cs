using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>What the server calls the types in its messages.</summary>
internal static class TypeNames
{
    public static string Of(BsonType type) => type switch
    {
        BsonType.EndOfDocument => "missing",
        BsonType.Document => "object",
        BsonType.Binary => "binData",
        BsonType.ObjectId => "objectId",
        BsonType.Boolean => "bool",
        BsonType.DateTime => "date",
        BsonType.RegularExpression => "regex",
        BsonType.Int32 => "int",
        BsonType.Int64 => "long",
        BsonType.Decimal128 => "decimal",
        _ => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..],
    };
}
