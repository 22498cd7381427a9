using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>What a global id says: the type and the record's id.</summary>
public readonly record struct NodeKey(string Type, ObjectId Id)
{
    public static bool TryRead(string globalId, out NodeKey key)
    {
        var isRead = NodeId.TryRead(globalId, out var type, out var id);
        key = isRead ? new NodeKey(type, id) : default;
        return isRead;
    }
}
