using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests;

internal static class BsonDocumentExtensions
{
    /// <summary>The name of the first field, which is the name of a command.</summary>
    public static string First(this BsonDocument document)
    {
        var elements = document.GetEnumerator();
        return elements.MoveNext()
            ? elements.Current.Name
            : throw new InvalidOperationException("The document is empty.");
    }
}
