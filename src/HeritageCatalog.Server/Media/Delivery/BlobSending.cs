using System.Globalization;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Answers GET and HEAD with a blob: conditions and one range as RFC 9110 has them. Its bytes pass through the buffers
/// of the connection and are never held whole.
/// </summary>
internal static class BlobSending
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Sends a blob, or says that it has not changed or has no such range.</summary>
    /// <param name="context">The request; headers about caching are set already.</param>
    /// <param name="store">Where it is.</param>
    /// <param name="name">Which one.</param>
    /// <returns>False when there is no such blob: nothing has been sent.</returns>
    public static async Task<bool> TrySendAsync(HttpContext context, IBlobStore store, BlobName name)
    {
        var cancellation = context.RequestAborted;
        var range = await IsRangeWantedAsync(context.Request, store, name, cancellation)
            ? RangeOf(context.Request)
            : null;
        try
        {
            await using var content = await store.FindContentAsync(
                name, range is null ? null : new BlobRead { Range = range }, cancellation);
            if (content is null)
            {
                return false;
            }

            await SendAsync(context, content, range is not null);
        }
        catch (BlobRangeException problem)
        {
            context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.ContentRange = problem.Length is { } length
                ? string.Create(CultureInfo.InvariantCulture, $"bytes */{length}")
                : default(StringValues);
        }

        return true;
    }

    /// <summary>Whether a condition names a tag, among others or by the asterisk.</summary>
    public static bool Names(StringValues header, string tag)
    {
        if (header.Count == 0)
        {
            return false;
        }

        return header == "*"
            || (EntityTagHeaderValue.TryParseList(header, out var tags)
                && tags.Any(one => one.Tag.Equals(tag, StringComparison.Ordinal)));
    }

    /// <summary>By its bytes alone, so that it is the same on every node and after every restart.</summary>
    private static string TagOf(BlobProperties blob) => blob.Sha256 is { } hash ? $"\"{hash[..32]}\"" : blob.ETag;

    private static async Task SendAsync(HttpContext context, BlobContent content, bool isPart)
    {
        var (request, response) = (context.Request, context.Response);
        var blob = content.Properties;
        var tag = TagOf(blob);
        response.Headers.ETag = tag;
        response.Headers.AcceptRanges = "bytes";
        if (Names(request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (request.Headers.IfMatch.Count > 0 && !Names(request.Headers.IfMatch, tag))
        {
            response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return;
        }

        response.ContentType = blob.ContentType;
        response.ContentLength = content.Length;
        if (isPart)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(
                CultureInfo.InvariantCulture,
                $"bytes {content.Offset}-{content.Offset + content.Length - 1}/{blob.Length}");
        }

        if (!HttpMethods.IsHead(request.Method))
        {
            await CopyAsync(content, response, context.RequestAborted);
        }
    }

    private static async Task CopyAsync(BlobContent content, HttpResponse response, CancellationToken cancellation)
    {
        var writer = response.BodyWriter;
        for (var left = content.Length; left > 0;)
        {
            var wanted = (int)Math.Min(left, PieceBytes);
            var read = await content.Stream.ReadAsync(writer.GetMemory(wanted)[..wanted], cancellation);
            if (read == 0)
            {
                throw new EndOfStreamException("The blob ended before its length.");
            }

            writer.Advance(read);
            left -= read;
            var flushed = await writer.FlushAsync(cancellation);
            if (flushed.IsCompleted)
            {
                return;
            }
        }
    }

    // If-Range asks for the part only of the same bytes, and for all of any others.
    private static async ValueTask<bool> IsRangeWantedAsync(
        HttpRequest request, IBlobStore store, BlobName name, CancellationToken cancellation)
    {
        if (request.Headers.Range.Count == 0 || !HttpMethods.IsGet(request.Method))
        {
            return false;
        }

        var wanted = request.Headers.IfRange.ToString();
        return wanted.Length == 0
            || (await store.FindAsync(name, cancellation) is { } blob && TagOf(blob) == wanted);
    }

    // Several ranges, or what is no range, are answered with everything, as the standard allows.
    private static BlobRange? RangeOf(HttpRequest request)
    {
        if (!RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var given)
            || !given.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
            || given.Ranges.Count != 1)
        {
            return null;
        }

        return given.Ranges.First() switch
        {
            { From: { } from, To: { } to } => BlobRange.From(from, to - from + 1),
            { From: { } from } => BlobRange.From(from),
            { To: > 0 and { } last } => BlobRange.Last(last),
            _ => null,
        };
    }
}
