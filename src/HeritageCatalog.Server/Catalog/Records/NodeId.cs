using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Relay;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>What a global id says: the type's name in the schema, and the record's id.</summary>
public readonly record struct NodeId(string Type, ObjectId Value)
{
    /// <summary>The global id of a record, one opaque text.</summary>
    public static string Of<T>(Id<T> id) => GlobalId.Encode(typeof(T).Name, id.ToString());

    public static bool TryRead(string globalId, out NodeId id)
    {
        id = default;
        if (!GlobalId.TryDecode(globalId, out var type, out var text) || !ObjectId.TryParse(text, out var value))
        {
            return false;
        }

        id = new NodeId(type, value);
        return true;
    }

    /// <summary>Whether the text is the global id of a <typeparamref name="T"/>.</summary>
    public static bool TryRead<T>(string globalId, out Id<T> id)
    {
        var isRead = TryRead(globalId, out var read) && read.Type == typeof(T).Name;
        id = isRead ? new Id<T>(read.Value) : default;
        return isRead;
    }
}
