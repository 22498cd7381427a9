using System.Security.Cryptography;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Names content by its hash, so that nobody is sent what he already holds (RFC 9110, "ETag").</summary>
internal static class EntityTag
{
    // 128 of the hash's bits are more than enough to tell apart the versions of one address.
    private const int BytesKept = 16;

    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> hash) =>
        new($"\"{Convert.ToHexStringLower(hash[..BytesKept])}\"");

    public static EntityTagHeaderValue Of(ExecutionResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in result.Pieces)
        {
            hash.AppendData(piece.Span);
        }

        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(bytes);
        return Of(bytes);
    }

    /// <summary>The tag of a body as it is sent: each coding of it is another representation.</summary>
    public static EntityTagHeaderValue WithCoding(EntityTagHeaderValue tag, ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => new($"{tag.Tag.AsSpan()[..^1]}-br\""),
        ContentCoding.Gzip => new($"{tag.Tag.AsSpan()[..^1]}-gzip\""),
        _ => tag,
    };

    /// <summary>Whether the client says it already holds what the tag names.</summary>
    public static bool Matches(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var held)
        && held.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
