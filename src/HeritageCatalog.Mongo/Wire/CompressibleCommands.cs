using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>Tells commands that may be compressed from those with secrets.</summary>
internal static class CompressibleCommands
{
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "hello", "isMaster", "saslStart", "saslContinue", "getnonce", "authenticate", "createUser", "updateUser",
        "copydbSaslStart", "copydbgetnonce", "copydb",
    };

    public static bool Contains(BsonDocument command)
    {
        var elements = command.GetEnumerator();
        return elements.MoveNext() && !Others.Contains(elements.Current.Name);
    }
}
