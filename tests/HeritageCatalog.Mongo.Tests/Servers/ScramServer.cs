using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests.Servers;

/// <summary>The server's half of SCRAM for one conversation, written from RFC 5802 for these tests alone.</summary>
internal sealed class ScramServer(HashAlgorithmName algorithm, string password)
{
    private const int Iterations = 4096;
    private static readonly byte[] Salt = [1, 2, 3, 4, 5, 6, 7, 8];

    private string _exchanged = "";
    private string _nonce = "";

    /// <summary>Whether the user proved to know the password.</summary>
    public bool HasProof { get; private set; }

    public string First(string clientFirst)
    {
        var bare = clientFirst["n,,".Length..];
        _nonce = bare[(bare.IndexOf("r=", StringComparison.Ordinal) + 2)..] + "more";
        var first = $"r={_nonce},s={Convert.ToBase64String(Salt)},i={Iterations}";
        _exchanged = $"{bare},{first},c=biws,r={_nonce}";
        return first;
    }

    public string Final(string clientFinal)
    {
        var size = algorithm == HashAlgorithmName.SHA1 ? 20 : 32;
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), Salt, Iterations, algorithm, size);
        var clientKey = Hmac(salted, "Client Key");
        var signature = Hmac(CryptographicOperations.HashData(algorithm, clientKey), _exchanged);
        var proof = clientKey.Zip(signature, (one, other) => (byte)(one ^ other)).ToArray();
        HasProof = clientFinal == $"c=biws,r={_nonce},p={Convert.ToBase64String(proof)}";
        return $"v={Convert.ToBase64String(Hmac(Hmac(salted, "Server Key"), _exchanged))}";
    }

    public static BsonDocument Reply(string payload, bool isDone) => new BsonBuilder
    {
        { "conversationId", 1 },
        { "done", isDone },
        { "payload", BsonValue.From(new BsonBinary(0, Encoding.UTF8.GetBytes(payload))) },
        { "ok", 1 },
    };

    public static string PayloadOf(BsonDocument command) =>
        Encoding.UTF8.GetString(command["payload"].AsBinary.Bytes.Span);

    private byte[] Hmac(byte[] key, string text) =>
        CryptographicOperations.HmacData(algorithm, key, Encoding.UTF8.GetBytes(text));
}
