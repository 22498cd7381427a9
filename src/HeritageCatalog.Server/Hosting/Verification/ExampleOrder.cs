using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>Whether the order in which a command finds documents is somebody's promise.</summary>
internal static class ExampleOrder
{
    // With the id among the keys no two documents are alike; without it, equals may come in any order.
    public static bool IsCertain(BsonDocument command) =>
        command["sort"] is { Type: BsonType.Document } sort && sort.AsDocument.Contains("_id");
}
