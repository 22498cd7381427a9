using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Reads <c>{ id: UUID }</c>, which names a logical session.</summary>
internal static class SessionId
{
    /// <summary>The session a command belongs to, or null.</summary>
    public static Guid? Find(BsonDocument command) =>
        command.TryGetValue("lsid"u8, out var value) ? Parse(value) : null;

    public static Guid Parse(BsonValue value)
    {
        if (value.Type == BsonType.Document
            && value.AsDocument["id"u8] is { Type: BsonType.Binary } id
            && id.AsBinary is { Subtype: BsonBinary.UuidSubtype, Bytes.Length: 16 } uuid)
        {
            return uuid.ToGuid();
        }

        throw new CommandException(ErrorCode.TypeMismatch, "a logical session id is a document whose id is a UUID");
    }
}
