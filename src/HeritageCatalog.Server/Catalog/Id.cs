using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog;

/// <summary>The identity of one kind of record, so that a craft's id cannot be given for a venue's.</summary>
public readonly record struct Id<T>(ObjectId Value)
{
    private const int UsualSize = 256;
    private const int LongestRemembered = 32;

    // A hash takes as long as finding several records, and the same codes are asked for over and over.
    private static readonly Coded?[] Recent = new Coded?[256];

    /// <summary>The id that records loaded from files get: the same code gives the same id on every machine.</summary>
    public static Id<T> FromCode(string code)
    {
        ref var place = ref Recent[(uint)code.GetHashCode(StringComparison.Ordinal) % (uint)Recent.Length];
        if (Volatile.Read(ref place) is { } known && known.Code == code)
        {
            return known.Id;
        }

        var id = Hash(code);
        if (code.Length <= LongestRemembered)
        {
            Volatile.Write(ref place, new Coded(code, id));
        }

        return id;
    }

    public override string ToString() => Value.ToString();

    private static Id<T> Hash(string code)
    {
        var text = $"{typeof(T).Name}:{code}";
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        var utf8 = room <= UsualSize ? stackalloc byte[UsualSize] : new byte[room];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(text, utf8)], hash);
        return new Id<T>(new ObjectId(hash[..ObjectId.Size]));
    }

    private sealed record Coded(string Code, Id<T> Id);
}
