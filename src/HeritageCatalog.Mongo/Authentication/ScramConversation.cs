using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Authentication;

/// <summary>The client's half of SCRAM (RFC 5802), without any sending: each side proves that it knows the password.
/// </summary>
internal sealed class ScramConversation
{
    // Fewer is too easy to guess; more is a server that keeps this process busy.
    private const int LeastIterations = 4096;
    private const int MostIterations = 1_000_000;

    // "No channel binding", and the same in Base64 as the answer to it.
    private const string Prefix = "n,,";
    private const string PrefixInBase64 = "biws";

    private readonly ScramHash _hash;
    private readonly string _prepared;
    private readonly ScramKeyCache _keys;
    private readonly string _nonce;
    private readonly string _clientFirst;
    private byte[]? _serverSignature;

    /// <param name="hash">Which SCRAM.</param>
    /// <param name="credential">With user name and password.</param>
    /// <param name="keys">Keys of earlier conversations.</param>
    /// <param name="nonce">Printable text without commas that nobody can guess.</param>
    public ScramConversation(ScramHash hash, MongoCredential credential, ScramKeyCache keys, string nonce)
    {
        var password = credential.Password
            ?? throw new MongoUsageException($"{hash.Mechanism} needs a password in the connection string.");
        _hash = hash;
        _prepared = hash.Prepare(credential.Username!, password);
        _keys = keys;
        _nonce = nonce;
        _clientFirst = $"n={Escape(credential.Username!)},r={nonce}";
    }

    public string ClientFirst => Prefix + _clientFirst;

    public static string CreateNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));

    /// <summary>Answers the server's first message with the proof.</summary>
    /// <exception cref="ScramException">The message is malformed or not an answer to ours.</exception>
    public string AnswerServerFirst(string serverFirst)
    {
        var fields = ReadFields(serverFirst);
        var nonce = fields.GetValueOrDefault('r', "");
        if (!nonce.StartsWith(_nonce, StringComparison.Ordinal) || nonce.Length == _nonce.Length)
        {
            throw new ScramException("the server's nonce does not continue ours");
        }

        var keys = _keys.Get(_hash, _prepared, ReadSalt(fields), ReadIterations(fields));
        var clientFinal = $"c={PrefixInBase64},r={nonce}";
        var exchanged = Encoding.UTF8.GetBytes($"{_clientFirst},{serverFirst},{clientFinal}");
        _serverSignature = _hash.Sign(keys.ServerKey, exchanged);
        var proof = _hash.Sign(_hash.Hash(keys.ClientKey), exchanged);
        for (var i = 0; i < proof.Length; i++)
        {
            proof[i] ^= keys.ClientKey[i];
        }

        return $"{clientFinal},p={Convert.ToBase64String(proof)}";
    }

    /// <summary>Checks that the server knows the password too.</summary>
    /// <exception cref="ScramException">It does not.</exception>
    public void CheckServerFinal(string serverFinal)
    {
        var fields = ReadFields(serverFinal);
        if (fields.TryGetValue('e', out var error))
        {
            throw new ScramException($"the server says {error}");
        }

        var expected = Convert.ToBase64String(_serverSignature!);
        var told = fields.GetValueOrDefault('v', "");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(told)))
        {
            throw new ScramException("the server could not prove that it knows the password");
        }
    }

    private static string Escape(string username) =>
        username.Replace("=", "=3D", StringComparison.Ordinal).Replace(",", "=2C", StringComparison.Ordinal);

    private static Dictionary<char, string> ReadFields(string message)
    {
        var fields = new Dictionary<char, string>();
        foreach (var part in message.Split(','))
        {
            if (part.Length < 2 || part[1] != '=' || !fields.TryAdd(part[0], part[2..]))
            {
                throw new ScramException("the server's message is malformed");
            }
        }

        return fields;
    }

    private static byte[] ReadSalt(Dictionary<char, string> fields)
    {
        var text = fields.GetValueOrDefault('s', "");
        var salt = new byte[text.Length];
        return Convert.TryFromBase64String(text, salt, out var size) && size > 0
            ? salt[..size]
            : throw new ScramException("the server's salt is malformed");
    }

    private static int ReadIterations(Dictionary<char, string> fields) =>
        int.TryParse(fields.GetValueOrDefault('i'), NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
        && iterations is >= LeastIterations and <= MostIterations
            ? iterations
            : throw new ScramException(
                $"the server asks for a number of rounds that is not {LeastIterations} to {MostIterations}");
}

/// <summary>The other side does not keep to SCRAM, or is not who it should be.</summary>
internal sealed class ScramException(string message) : Exception(message);
