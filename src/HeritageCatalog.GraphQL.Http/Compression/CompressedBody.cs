using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Compression;

/// <summary>Sends a body compressed, piece by piece, as the connection has room.</summary>
internal static class CompressedBody
{
    // What is compressed at a time.
    private const int PartSize = 64 * 1024;

    private static readonly StringValues Gzip = "gzip";
    private static readonly StringValues Brotli = "br";

    /// <summary>How a body of a length is best sent to whoever asks.</summary>
    public static ContentCoding Choose(HttpRequest request, long length, CompressionOptions options) =>
        options.Enabled && length >= options.MinBytes
            ? AcceptEncoding.Choose(request.Headers.AcceptEncoding)
            : ContentCoding.Identity;

    /// <summary>Says what is done to the body.</summary>
    public static void Announce(HttpResponse response, ContentCoding coding)
    {
        response.Headers.ContentEncoding = coding == ContentCoding.Brotli ? Brotli : Gzip;
        if (response.Headers.Vary.Count == 0)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }
    }

    public static async Task WriteAsync(
        HttpResponse response,
        IEnumerable<ReadOnlyMemory<byte>> pieces,
        ContentCoding coding,
        CompressionLevel level,
        CancellationToken cancellation)
    {
        await using var compressing = Open(response.Body, coding, level);
        var gathered = ArrayPool<byte>.Shared.Rent(PartSize);
        try
        {
            await CompressAsync(pieces, gathered, compressing, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(gathered);
        }
    }

    /// <summary>Compresses a body that is at hand as a whole.</summary>
    public static byte[] Compress(byte[] content, ContentCoding coding, CompressionLevel level)
    {
        using var compressed = new MemoryStream();
        using (var compressing = Open(compressed, coding, level))
        {
            compressing.Write(content);
        }

        return compressed.ToArray();
    }

    // A response is made of hundreds of pieces; each write to a compressor can become one on the connection.
    private static async Task CompressAsync(
        IEnumerable<ReadOnlyMemory<byte>> pieces, byte[] gathered, Stream compressing, CancellationToken cancellation)
    {
        var length = 0;
        foreach (var piece in pieces)
        {
            for (var rest = piece; !rest.IsEmpty;)
            {
                var part = rest[..Math.Min(rest.Length, gathered.Length - length)];
                part.CopyTo(gathered.AsMemory(length));
                length += part.Length;
                rest = rest[part.Length..];
                if (length == gathered.Length)
                {
                    await compressing.WriteAsync(gathered, cancellation);
                    length = 0;
                }
            }
        }

        await compressing.WriteAsync(gathered.AsMemory(0, length), cancellation);
    }

    private static Stream Open(Stream body, ContentCoding coding, CompressionLevel level) =>
        coding == ContentCoding.Brotli
            ? new BrotliStream(body, level, leaveOpen: true)
            : new GZipStream(body, level, leaveOpen: true);
}
