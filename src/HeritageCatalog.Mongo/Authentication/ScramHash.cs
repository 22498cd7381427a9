using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Authentication;

/// <summary>What differs between SCRAM-SHA-1 and SCRAM-SHA-256 ("Authentication").</summary>
internal sealed class ScramHash
{
    public static readonly ScramHash Sha1 = new(MechanismNames.ScramSha1, HashAlgorithmName.SHA1, 20, LegacyDigest);
    public static readonly ScramHash Sha256 =
        new(MechanismNames.ScramSha256, HashAlgorithmName.SHA256, 32, (_, password) => SaslPrep.Prepare(password));

    private readonly HashAlgorithmName _algorithm;
    private readonly int _size;
    private readonly Func<string, string, string> _prepare;

    private ScramHash(string mechanism, HashAlgorithmName algorithm, int size, Func<string, string, string> prepare)
    {
        Mechanism = mechanism;
        _algorithm = algorithm;
        _size = size;
        _prepare = prepare;
    }

    public string Mechanism { get; }

    /// <summary>What stands for the password from here on.</summary>
    public string Prepare(string username, string password) => _prepare(username, password);

    public byte[] DeriveKey(string prepared, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(prepared), salt, iterations, _algorithm, _size);

    public byte[] Sign(byte[] key, ReadOnlySpan<byte> text) => CryptographicOperations.HmacData(_algorithm, key, text);

    public byte[] Hash(byte[] bytes) => CryptographicOperations.HashData(_algorithm, bytes);

    // The server has kept this digest, not the password, since before it knew SCRAM.
    private static string LegacyDigest(string username, string password) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"{username}:mongo:{password}")));
}
