using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>Tells replies that grant a command from those that refuse it.</summary>
internal static class ServerReply
{
    /// <summary>Returns the reply if it says <c>ok: 1</c>.</summary>
    /// <exception cref="MongoServerException">It does not.</exception>
    public static BsonDocument Check(string commandName, BsonDocument reply)
    {
        if (reply["ok"u8].ToBoolean())
        {
            return reply;
        }

        throw new WriteError(0, reply).IsDuplicateKey
            ? new MongoDuplicateKeyException(commandName, reply)
            : new MongoServerException(commandName, reply);
    }

    /// <summary>Reads the statements that a write command could not carry out.</summary>
    /// <param name="reply">The reply of insert, update or delete.</param>
    /// <param name="firstIndex">Position of the command's first statement in what the caller gave.</param>
    public static IReadOnlyList<WriteError> ReadWriteErrors(BsonDocument reply, int firstIndex = 0)
    {
        if (reply["writeErrors"u8] is not { Type: BsonType.Array } errors)
        {
            return [];
        }

        return [.. errors.AsArray.ToList()
            .Select(error => error.AsDocument)
            .Select(error => new WriteError(firstIndex + error["index"u8].ToInt32(), error))];
    }

    /// <summary>Throws when the only statement of a write was refused, or not acknowledged as asked for.</summary>
    public static void CheckSingleWrite(string commandName, BsonDocument reply)
    {
        var errors = ReadWriteErrors(reply);
        if (errors.Count > 0)
        {
            throw MongoWriteException.From(commandName, errors[0].Error);
        }

        CheckWriteConcern(commandName, reply);
    }

    /// <summary>Throws when the server could not acknowledge a write as it was asked to.</summary>
    public static void CheckWriteConcern(string commandName, BsonDocument reply)
    {
        if (FindWriteConcernError(commandName, reply) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Says why the server could not acknowledge a write as it was asked to; null when it could.</summary>
    public static MongoServerException? FindWriteConcernError(string commandName, BsonDocument reply) =>
        reply["writeConcernError"u8] is { Type: BsonType.Document } error
            ? new MongoServerException(commandName, WithLabels(error.AsDocument, reply)) { IsWriteConcernError = true }
            : null;

    // The server puts the labels beside the error of the write concern, not inside.
    private static BsonDocument WithLabels(BsonDocument error, BsonDocument reply)
    {
        var builder = new BsonBuilder { error };
        builder.AddIfPresent("errorLabels", reply["errorLabels"u8]);
        return builder;
    }
}
