using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>Why one statement of a write command was refused.</summary>
/// <param name="Index">Position of the statement in what the caller gave.</param>
/// <param name="Error">The server's description.</param>
public sealed record WriteError(int Index, BsonDocument Error)
{
    /// <summary>The server's number for the kind of error.</summary>
    public int Code => WholeNumber.FindInt32(Error["code"u8]) ?? 0;

    /// <summary>What the server says about it.</summary>
    public string Message =>
        Error["errmsg"u8] is { Type: BsonType.String } message ? message.AsString : Error.ToString();

    /// <summary>True when a unique index has the key already.</summary>
    public bool IsDuplicateKey => Code == (int)MongoErrorCode.DuplicateKey;
}
