using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog;

/// <summary>The identity of one kind of record, so that a craft's id cannot be given for a venue's.</summary>
public readonly record struct Id<T>(ObjectId Value)
{
    /// <summary>The id that records loaded from files get: the same code gives the same id on every machine.</summary>
    public static Id<T> FromCode(string code)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(T).Name}:{code}"));
        return new Id<T>(new ObjectId(hash.AsSpan(0, ObjectId.Size)));
    }

    public override string ToString() => Value.ToString();
}
