using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>The index the caller wants to be used, or none for a scan of the collection.</summary>
internal sealed record Hint(IndexState? Index, bool IsBackward)
{
    /// <summary>Resolves a hint by name, by key pattern or <c>$natural</c>; null when there is no hint.</summary>
    public static Hint? Resolve(BsonValue hint, CollectionState collection)
    {
        switch (hint.Type)
        {
            case BsonType.EndOfDocument:
                return null;
            case BsonType.String:
                return new Hint(collection.FindIndex(hint.AsString) ?? throw NoSuchIndex(), false);
            case BsonType.Document when hint.AsDocument.IsEmpty:
                return null;
            case BsonType.Document:
                return ByPattern(hint.AsDocument, collection);
            default:
                throw new CommandException(ErrorCode.FailedToParse, "Hint must be a string or an object");
        }
    }

    private static Hint ByPattern(BsonDocument pattern, CollectionState collection)
    {
        if (pattern.TryGetValue("$natural"u8, out var direction))
        {
            return direction.TryToInt64(out var sign) && sign is 1 or -1
                ? new Hint(null, sign < 0)
                : throw new CommandException(ErrorCode.FailedToParse, "$natural hint must be 1 or -1");
        }

        var index = collection.Indexes.FirstOrDefault(
            index => IndexDefinition.HaveSameKeys(index.Definition.KeyPattern, pattern));
        return new Hint(index ?? throw NoSuchIndex(), false);
    }

    private static CommandException NoSuchIndex() => new(
        ErrorCode.BadValue,
        "planner returned error :: caused by :: hint provided does not correspond to an existing index");
}
