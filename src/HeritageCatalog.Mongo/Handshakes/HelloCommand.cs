using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Handshakes;

/// <summary>Writes the command that a connection begins with ("MongoDB Handshake").</summary>
internal static class HelloCommand
{
    public const string Name = "hello";
    public const string LegacyName = "isMaster";

    /// <param name="name">One of the two names.</param>
    /// <param name="added">Metadata, compression and authentication for the first one of a connection; else nothing.
    /// </param>
    public static BsonDocument Build(string name, BsonDocument added)
    {
        var builder = new BsonBuilder { { name, 1 }, { "helloOk", true } };
        builder.Add(added);
        builder.Add("$db", "admin");
        return builder;
    }
}
