using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Relay;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Global ids: the type's name and the record's id in one opaque text.</summary>
public static class NodeId
{
    public static string Of<T>(Id<T> id) => GlobalId.Encode(typeof(T).Name, id.ToString());

    /// <summary>Whether the text is the global id of a <typeparamref name="T"/>.</summary>
    public static bool TryRead<T>(string text, out Id<T> id)
    {
        if (TryRead(text, out var type, out var value) && type == typeof(T).Name)
        {
            id = new Id<T>(value);
            return true;
        }

        id = default;
        return false;
    }

    public static bool TryRead(string text, out string type, out ObjectId value)
    {
        value = default;
        return GlobalId.TryDecode(text, out type!, out var raw) && ObjectId.TryParse(raw, out value);
    }
}
