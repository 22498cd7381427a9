using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs;

/// <summary>Holds bytes that came against what was announced, and what is announced against the bounds.</summary>
internal static class ContentCheck
{
    private const int MostTypeCharacters = 200;
    private const int HashCharacters = 64;

    /// <exception cref="BlobContentException">They differ.</exception>
    public static void Require(BlobName name, long length, string sha256, long? expectedLength, string? expectedSha256)
    {
        if (length != (expectedLength ?? length))
        {
            throw new BlobContentException(
                name, BlobContentProblem.OtherLength, $"{name} has {length} bytes, not {expectedLength}.");
        }

        if (sha256 != (expectedSha256 ?? sha256))
        {
            throw new BlobContentException(
                name, BlobContentProblem.OtherHash, $"{name} has the SHA-256 {sha256}, not {expectedSha256}.");
        }
    }

    /// <exception cref="ArgumentException">The caller announces what cannot be.</exception>
    public static void RequireSense(string contentType, string? sha256)
    {
        if (contentType.Length is 0 or > MostTypeCharacters || contentType.Any(static c => c is < ' ' or > '~'))
        {
            throw new ArgumentException("A media type has 1 to 200 printable ASCII characters.", nameof(contentType));
        }

        if (sha256 is not null && (sha256.Length != HashCharacters || !sha256.All(char.IsAsciiHexDigitLower)))
        {
            throw new ArgumentException("A SHA-256 has 64 small hexadecimal digits.", nameof(sha256));
        }
    }
}
