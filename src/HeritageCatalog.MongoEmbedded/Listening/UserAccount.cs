using System.Net;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Mongo.Authentication;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>The only user, known by what SCRAM makes of the password; the password itself is not kept.</summary>
internal sealed class UserAccount
{
    public const string Database = "admin";

    private const int SaltSize = 16;
    private const int Sha1Rounds = 10_000;
    private const int Sha256Rounds = 15_000;

    private readonly Dictionary<string, StoredCredential> _credentials;

    private UserAccount(string name, string password)
    {
        Name = name;
        _credentials = new[]
        {
            StoredCredential.Create(ScramHash.Sha256, name, password, Sha256Rounds),
            StoredCredential.Create(ScramHash.Sha1, name, password, Sha1Rounds),
        }.ToDictionary(credential => credential.Hash.Mechanism);
    }

    public string Name { get; }

    public IEnumerable<string> Mechanisms => _credentials.Keys;

    /// <exception cref="MongoUsageException">There is half of an account, or none where one is needed.</exception>
    public static UserAccount? From(MongoListenerOptions options) => (options.User, options.Password) switch
    {
        ({ Length: > 0 } name, { Length: > 0 } password) => new UserAccount(name, password),
        (null, null) when IPAddress.IsLoopback(options.Address) => null,
        (null, null) => throw new MongoUsageException(
            $"A listener on {options.Address} can be reached by others and needs a user and a password."),
        _ => throw new MongoUsageException("A listener needs both a user and a password, or neither."),
    };

    public StoredCredential? Find(string mechanism) => _credentials.GetValueOrDefault(mechanism);

    /// <summary>What a server keeps of a password for one mechanism (RFC 5802).</summary>
    internal sealed record StoredCredential(
        ScramHash Hash, byte[] Salt, int Rounds, byte[] StoredKey, byte[] ServerKey, byte[] Secret)
    {
        public static StoredCredential Create(ScramHash hash, string name, string password, int rounds)
        {
            var salt = RandomNumberGenerator.GetBytes(SaltSize);
            var keys = ScramKeys.Derive(hash, hash.Prepare(name, password), salt, rounds);
            var secret = RandomNumberGenerator.GetBytes(SaltSize);
            return new StoredCredential(hash, salt, rounds, hash.Hash(keys.ClientKey), keys.ServerKey, secret);
        }

        /// <summary>A salt for a name that does not exist, the same each time, so that nobody can tell.</summary>
        public byte[] InventSalt(string name) => Hash.Sign(Secret, Encoding.UTF8.GetBytes(name))[..SaltSize];
    }
}
