using System.Text;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>Which names a database and a collection may have (MongoDB manual, "Naming Restrictions").</summary>
internal static class NamespaceRules
{
    private const int MaxDatabaseBytes = 63;
    private const int MaxNamespaceBytes = 255;
    private const string ForbiddenInDatabase = "/\\. \"$*<>:|?\0";

    public static void Check(Namespace name)
    {
        CheckDatabase(name.Database);
        var collection = name.Collection;
        if (collection.Length == 0
            || collection.StartsWith('.')
            || collection.EndsWith('.')
            || collection.StartsWith("system.", StringComparison.Ordinal)
            || collection.AsSpan().ContainsAny('$', '\0')
            || Encoding.UTF8.GetByteCount(name.ToString()) > MaxNamespaceBytes)
        {
            throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid namespace specified '{name}'");
        }
    }

    public static void CheckDatabase(string database)
    {
        if (database.Length == 0
            || database.AsSpan().ContainsAny(ForbiddenInDatabase)
            || Encoding.UTF8.GetByteCount(database) > MaxDatabaseBytes)
        {
            throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid database name: '{database}'");
        }
    }
}
