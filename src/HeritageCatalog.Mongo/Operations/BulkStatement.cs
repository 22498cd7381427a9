using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>One of many writes that are sent together.</summary>
/// <param name="Kind">The command it is sent by.</param>
/// <param name="Content">The document to insert, or the statement.</param>
/// <param name="IsMulti">Whether it may change many documents, and so cannot be told from itself if it comes twice.
/// </param>
/// <param name="Index">Its position in what the caller gave.</param>
internal readonly record struct BulkStatement(BulkKind Kind, BsonDocument Content, bool IsMulti, int Index);

/// <summary>The commands that carry many statements.</summary>
internal enum BulkKind
{
    Insert,
    Update,
    Delete,
}
