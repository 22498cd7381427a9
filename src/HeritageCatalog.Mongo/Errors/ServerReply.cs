using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>Tells replies that grant a command from those that refuse it.</summary>
internal static class ServerReply
{
    /// <summary>Returns the reply if it says <c>ok: 1</c>.</summary>
    /// <exception cref="MongoServerException">It does not.</exception>
    public static BsonDocument Check(string commandName, BsonDocument reply) =>
        reply["ok"u8].ToBoolean() ? reply : throw new MongoServerException(commandName, reply);
}
