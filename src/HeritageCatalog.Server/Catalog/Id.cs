using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog;

/// <summary>The identity of one kind of record, so that a craft's id cannot be given for a venue's.</summary>
public readonly record struct Id<T>(ObjectId Value)
{
    private const int UsualSize = 256;

    /// <summary>The id that records loaded from files get: the same code gives the same id on every machine.</summary>
    public static Id<T> FromCode(string code)
    {
        var text = $"{typeof(T).Name}:{code}";
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        var utf8 = room <= UsualSize ? stackalloc byte[UsualSize] : new byte[room];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(text, utf8)], hash);
        return new Id<T>(new ObjectId(hash[..ObjectId.Size]));
    }

    public override string ToString() => Value.ToString();
}
