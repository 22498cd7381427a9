using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Accounts;

/// <summary>A key that lets a program or a person in. Only its hash is kept in memory.</summary>
/// <param name="Hash">SHA-256 of the key: long random text needs no slower one.</param>
/// <param name="Bureau">Whose records its holder curates; null for none.</param>
/// <param name="Roles">What its holder may do.</param>
public sealed record AccessKey(ReadOnlyMemory<byte> Hash, BureauId? Bureau, IReadOnlyList<AccessRole> Roles)
{
    /// <summary>A shorter key could be guessed.</summary>
    public const int LeastLength = 24;

    private const string Prefix = "hk_";
    private const int RandomBytes = 32;

    /// <summary>What budgets and logs call its holder: the beginning of the hash, from which no key follows.</summary>
    public string Name => $"key-{Convert.ToHexStringLower(Hash.Span[..4])}";

    public static AccessKey Of(string key, BureauId? bureau, params IReadOnlyList<AccessRole> roles) =>
        new(HashOf(key), bureau, roles);

    /// <summary>A new key that nobody can guess.</summary>
    public static string Create() => Prefix
        + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    internal static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
