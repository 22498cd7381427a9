using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Keeps what is secret out of events ("Command Logging and Monitoring", "Security").</summary>
internal static class SensitiveCommands
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "authenticate", "saslStart", "saslContinue", "getnonce", "createUser", "updateUser", "copydbgetnonce",
        "copydbsaslstart", "copydb",
    };

    public static bool Contains(string commandName, BsonDocument command) =>
        Names.Contains(commandName)
        || (commandName.Equals("hello", StringComparison.OrdinalIgnoreCase)
            || commandName.Equals("isMaster", StringComparison.OrdinalIgnoreCase))
            && !command["speculativeAuthenticate"u8].IsMissing;

    /// <summary>Keeps of a refusal what says nothing about the command.</summary>
    public static Exception Redact(string commandName, Exception failure)
    {
        if (failure is not MongoServerException { Error: var error })
        {
            return failure;
        }

        var builder = new BsonBuilder();
        builder.AddIfPresent("code", error["code"u8]);
        builder.AddIfPresent("codeName", error["codeName"u8]);
        builder.AddIfPresent("errorLabels", error["errorLabels"u8]);
        return new MongoServerException(commandName, builder);
    }
}
