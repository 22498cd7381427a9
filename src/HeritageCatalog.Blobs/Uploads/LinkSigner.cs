using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.Uploads;

/// <summary>
/// Makes and reads the tokens of the folder store's links: base64url of what they allow and an HMAC-SHA-256 over it.
/// <code>
/// | purpose | expiry, Unix seconds | most bytes | length of name | name | media type | HMAC |
/// | 1       | 8                    | 8          | 2              |      |            | 32   |
/// </code>
/// </summary>
internal sealed class LinkSigner(ReadOnlyMemory<byte> key, TimeProvider time)
{
    public const int LeastKeyBytes = 32;

    private const int MostTokenCharacters = 1200;
    private const int ExpiryAt = 1;
    private const int MostBytesAt = ExpiryAt + sizeof(long);
    private const int NameLengthAt = MostBytesAt + sizeof(long);
    private const int NameAt = NameLengthAt + sizeof(ushort);

    public string Sign(LinkGrant grant)
    {
        var name = Encoding.ASCII.GetBytes(grant.Name.Text);
        var type = Encoding.ASCII.GetBytes(grant.ContentType);
        var payload = new byte[NameAt + name.Length + type.Length];
        payload[0] = (byte)grant.Purpose;
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(ExpiryAt), grant.ExpiresAt.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64LittleEndian(payload.AsSpan(MostBytesAt), grant.MostBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(payload.AsSpan(NameLengthAt), (ushort)name.Length);
        name.CopyTo(payload, NameAt);
        type.CopyTo(payload, NameAt + name.Length);
        return Base64Url.EncodeToString([.. payload, .. HMACSHA256.HashData(key.Span, payload)]);
    }

    /// <exception cref="BlobLinkException">We have not made it, or for something else, or it has expired.</exception>
    public LinkGrant Read(string token, LinkPurpose purpose)
    {
        var grant = TryRead(token);
        if (grant is null || grant.Purpose != purpose)
        {
            throw new BlobLinkException(isExpired: false);
        }

        return time.GetUtcNow() < grant.ExpiresAt ? grant : throw new BlobLinkException(isExpired: true);
    }

    private LinkGrant? TryRead(string token)
    {
        if (token.Length > MostTokenCharacters || !Base64Url.IsValid(token))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < NameAt + HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        var payload = bytes.AsSpan(..^HMACSHA256.HashSizeInBytes);
        var expected = HMACSHA256.HashData(key.Span, payload);
        return CryptographicOperations.FixedTimeEquals(expected, bytes.AsSpan(payload.Length)) ? Decode(payload) : null;
    }

    private static LinkGrant Decode(ReadOnlySpan<byte> payload)
    {
        var nameEnd = NameAt + BinaryPrimitives.ReadUInt16LittleEndian(payload[NameLengthAt..]);
        return new LinkGrant
        {
            Purpose = (LinkPurpose)payload[0],
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64LittleEndian(payload[ExpiryAt..])),
            MostBytes = BinaryPrimitives.ReadInt64LittleEndian(payload[MostBytesAt..]),
            Name = BlobName.Parse(Encoding.ASCII.GetString(payload[NameAt..nameEnd])),
            ContentType = Encoding.ASCII.GetString(payload[nameEnd..]),
        };
    }
}
