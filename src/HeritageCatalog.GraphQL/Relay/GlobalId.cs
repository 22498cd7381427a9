using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HeritageCatalog.GraphQL.Relay;

/// <summary>Global object identification: one opaque text that names a type and an object of it.</summary>
public static class GlobalId
{
    private const char Separator = ':';
    private const int UsualSize = 256;

    /// <summary>Joins the name of a type and the object's own id.</summary>
    public static string Encode(string type, string id)
    {
        var room = Encoding.UTF8.GetMaxByteCount(type.Length + 1 + id.Length);
        var text = room <= UsualSize ? stackalloc byte[UsualSize] : new byte[room];
        var length = Encoding.UTF8.GetBytes(type, text);
        text[length++] = (byte)Separator;
        length += Encoding.UTF8.GetBytes(id, text[length..]);
        return Base64Url.EncodeToString(text[..length]);
    }

    /// <summary>Writes the name of a type and the object's own id, both in UTF-8, as the global id they make; false
    /// where there is no room for it.</summary>
    public static bool TryEncode(
        ReadOnlySpan<byte> type, ReadOnlySpan<byte> id, Span<byte> destination, out int written)
    {
        var size = type.Length + 1 + id.Length;
        var text = size <= UsualSize ? stackalloc byte[UsualSize] : new byte[size];
        type.CopyTo(text);
        text[type.Length] = (byte)Separator;
        id.CopyTo(text[(type.Length + 1)..]);
        return Base64Url.TryEncodeToUtf8(text[..size], destination, out written);
    }

    /// <summary>Takes a global id apart; false for a text that is none.</summary>
    public static bool TryDecode(string text, [NotNullWhen(true)] out string? type, [NotNullWhen(true)] out string? id)
    {
        (type, id) = (null, null);
        if (!Base64Url.IsValid(text))
        {
            return false;
        }

        var decoded = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var at = decoded.IndexOf(Separator);
        if (at <= 0)
        {
            return false;
        }

        (type, id) = (decoded[..at], decoded[(at + 1)..]);
        return true;
    }
}
