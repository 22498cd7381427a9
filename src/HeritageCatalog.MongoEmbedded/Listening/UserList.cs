using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary><c>usersInfo</c>: the one user of a listener, where it is asked for, or nobody.</summary>
internal static class UserList
{
    private static readonly FieldSet Known = new(
        "usersInfo", "showPrivileges", "showCredentials", "showCustomData", "showAuthenticationRestrictions", "filter",
        "lsid", "$db", "$clusterTime", "$readPreference", "comment", "maxTimeMS", "readConcern", "apiVersion",
        "apiStrict", "apiDeprecationErrors");

    public static BsonDocument Describe(UserAccount? account, BsonDocument command)
    {
        var arguments = new Arguments("usersInfo", command);
        arguments.RefuseUnknown(Known);
        if (arguments.GetBoolean("showCredentials"u8) || arguments.GetBoolean("showPrivileges"u8)
            || command.Contains("filter"))
        {
            throw new CommandException(
                ErrorCode.CommandNotSupported, "usersInfo tells the names of users and their roles, and no more");
        }

        var isMeant = account is not null
            && Means(command["usersInfo"u8], arguments.RequireText("$db"u8), account.Name);
        BsonArray users = isMeant ? [Describe(account!)] : BsonArray.Empty;
        return new BsonBuilder { { "users", BsonValue.From(users) }, { "ok", 1.0 } };
    }

    private static bool Means(BsonValue asked, string database, string name) => asked.Type switch
    {
        _ when asked.IsNumber => database == UserAccount.Database,
        BsonType.String => database == UserAccount.Database && asked.AsString == name,
        BsonType.Document when asked.AsDocument["forAllDBs"u8].ToBoolean() => true,
        BsonType.Document => asked.AsDocument["user"u8] == name && asked.AsDocument["db"u8] == UserAccount.Database,
        BsonType.Array => asked.AsArray.ToList().Exists(one => Means(one, database, name)),
        _ => throw new CommandException(ErrorCode.BadValue, "usersInfo takes 1, a user, or an array of users"),
    };

    private static BsonBuilder Describe(UserAccount account) => new()
    {
        { "_id", $"{UserAccount.Database}.{account.Name}" },
        { "user", account.Name },
        { "db", UserAccount.Database },
        { "roles", [new BsonBuilder { { "role", "root" }, { "db", UserAccount.Database } }] },
        { "mechanisms", BsonValue.From(BsonArray.Create([.. account.Mechanisms.Select(BsonValue.From)])) },
    };
}
