using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>The server's half of SCRAM for one conversation (RFC 5802), without any sending.</summary>
internal sealed class ScramServer(UserAccount account, UserAccount.StoredCredential credential)
{
    private const int NonceSize = 24;
    private const string Header = "n,,";
    private const string HeaderInBase64 = "biws";

    private string _exchanged = "";
    private string _nonce = "";
    private bool _isKnown;

    /// <summary>Answers the client's first message with salt and nonce, whether or not there is such a user.</summary>
    public string AnswerFirst(string clientFirst)
    {
        if (!clientFirst.StartsWith(Header, StringComparison.Ordinal))
        {
            throw Refuse();
        }

        var bare = clientFirst[Header.Length..];
        var parts = bare.Split(',');
        if (parts.Length < 2 || !parts[0].StartsWith("n=", StringComparison.Ordinal)
            || !parts[1].StartsWith("r=", StringComparison.Ordinal) || parts[1].Length == 2)
        {
            throw Refuse();
        }

        var name = Unescape(parts[0][2..]);
        _isKnown = name == account.Name;
        _nonce = parts[1][2..] + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceSize));
        var salt = Convert.ToBase64String(_isKnown ? credential.Salt : credential.InventSalt(name));
        var first = $"r={_nonce},s={salt},i={credential.Rounds}";
        _exchanged = $"{bare},{first}";
        return first;
    }

    /// <summary>Checks the client's proof and answers with the server's own.</summary>
    /// <exception cref="CommandException">The client does not know the password, or there is no such user.</exception>
    public string AnswerFinal(string clientFinal)
    {
        var proofStart = clientFinal.LastIndexOf(",p=", StringComparison.Ordinal);
        if (proofStart < 0 || clientFinal[..proofStart] != $"c={HeaderInBase64},r={_nonce}")
        {
            throw Refuse();
        }

        var hash = credential.Hash;
        var exchanged = Encoding.UTF8.GetBytes($"{_exchanged},{clientFinal[..proofStart]}");
        var key = hash.Sign(credential.StoredKey, exchanged);
        var proof = new byte[key.Length];
        if (!Convert.TryFromBase64String(clientFinal[(proofStart + 3)..], proof, out var size) || size != key.Length)
        {
            throw Refuse();
        }

        for (var at = 0; at < key.Length; at++)
        {
            key[at] ^= proof[at];
        }

        var isProven = CryptographicOperations.FixedTimeEquals(hash.Hash(key), credential.StoredKey);
        return isProven && _isKnown
            ? $"v={Convert.ToBase64String(hash.Sign(credential.ServerKey, exchanged))}"
            : throw Refuse();
    }

    /// <summary>One answer to whatever is wrong, which helps nobody to guess.</summary>
    public static CommandException Refuse() => new(ErrorCode.AuthenticationFailed, "Authentication failed.");

    private static string Unescape(string name) =>
        name.Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
}
