using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Relay;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>What a global id says: the type's name in the schema, and the record's id. Written as one opaque text.
/// </summary>
public readonly record struct NodeId(string Type, ObjectId Value) : IUtf8SpanFormattable, IFormattable
{
    private const int UsualSize = 128;

    /// <summary>The global id of a record.</summary>
    public static NodeId Of<T>(Id<T> id) => new(typeof(T).Name, id.Value);

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

    public override string ToString() => GlobalId.Encode(Type, Value.ToString());

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<byte> type = stackalloc byte[UsualSize];
        Span<byte> id = stackalloc byte[ObjectId.Size];
        Span<byte> digits = stackalloc byte[ObjectId.Size * 2];
        Value.WriteTo(id);
        bytesWritten = 0;
        return Encoding.UTF8.TryGetBytes(Type, type, out var length)
            && Convert.TryToHexStringLower(id, digits, out _)
            && GlobalId.TryEncode(type[..length], digits, utf8Destination, out bytesWritten);
    }
}
