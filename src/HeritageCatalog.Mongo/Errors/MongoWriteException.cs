using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>The server refused to write a document; nothing was changed by that statement.</summary>
public class MongoWriteException(string commandName, BsonDocument error) : MongoServerException(commandName, error)
{
    /// <summary>Chooses the exception that says most about the error.</summary>
    internal static MongoWriteException From(string commandName, BsonDocument error) =>
        new WriteError(0, error).IsDuplicateKey
            ? new MongoDuplicateKeyException(commandName, error)
            : new MongoWriteException(commandName, error);
}
