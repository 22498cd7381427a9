using System.Globalization;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Answers GET and HEAD with a blob that never changes: conditions and one range as RFC 9110 has them. Small ones are
/// sent from memory from the second time on; the bytes of others pass through the buffers of the connection.
/// </summary>
public sealed class BlobSending(Lazy<IBlobStore> store, HotBlobs hot)
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>Sends a blob, or says that it has not changed or has no such range.</summary>
    /// <param name="context">The request; headers about caching are set already.</param>
    /// <param name="name">Which one.</param>
    /// <returns>False when there is no such blob: nothing has been sent.</returns>
    public ValueTask<bool> TrySendAsync(HttpContext context, BlobName name) =>
        context.Request.Headers.Range.Count == 0 && hot.Find(name) is { } kept
            ? SendKeptAsync(context, kept)
            : TrySendStoredAsync(context, name);

    /// <summary>The same with what somebody has sent us, who may have told the store anything of what it is.</summary>
    /// <param name="context">The request; headers about caching are set already.</param>
    /// <param name="name">Which one.</param>
    /// <param name="contentType">What it was found to be.</param>
    /// <returns>False when there is no such blob: nothing has been sent.</returns>
    public ValueTask<bool> TrySendAsync(HttpContext context, BlobName name, string contentType) =>
        TrySendStoredAsync(context, name, contentType);

    /// <summary>Whether a condition names a tag, among others or by the asterisk.</summary>
    public static bool Names(StringValues header, string tag)
    {
        if (header.Count == 0)
        {
            return false;
        }

        return header == "*" || header == tag
            || (EntityTagHeaderValue.TryParseList(header, out var tags)
                && tags.Any(one => one.Tag.Equals(tag, StringComparison.Ordinal)));
    }

    /// <summary>By its bytes alone, so that it is the same on every node and after every restart.</summary>
    private static string TagOf(BlobProperties blob) => blob.Sha256 is { } hash ? $"\"{hash[..32]}\"" : blob.ETag;

    private static async ValueTask<bool> SendKeptAsync(HttpContext context, HotBlob blob)
    {
        if (IsWanted(context, blob.Tag, blob.ContentType, blob.Bytes.Length))
        {
            await context.Response.Body.WriteAsync(blob.Bytes, context.RequestAborted);
        }

        return true;
    }

    private async ValueTask<bool> TrySendStoredAsync(HttpContext context, BlobName name, string? contentType = null)
    {
        var cancellation = context.RequestAborted;
        var range = await IsRangeWantedAsync(context.Request, name, cancellation) ? RangeOf(context.Request) : null;
        try
        {
            await using var content = await store.Value.FindContentAsync(
                name, range is null ? null : new BlobRead { Range = range }, cancellation);
            if (content is null)
            {
                return false;
            }

            await SendAsync(context, content, contentType, isPart: range is not null);
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

    private async Task SendAsync(HttpContext context, BlobContent content, string? contentType, bool isPart)
    {
        var response = context.Response;
        var blob = content.Properties;
        if (isPart)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(
                CultureInfo.InvariantCulture,
                $"bytes {content.Offset}-{content.Offset + content.Length - 1}/{blob.Length}");
        }

        if (!IsWanted(context, TagOf(blob), contentType ?? blob.ContentType, content.Length))
        {
            return;
        }

        if (isPart || contentType is not null || content.Length > HotBlobs.MostBytesOfOne)
        {
            await CopyAsync(content, response, context.RequestAborted);
            return;
        }

        var bytes = new byte[content.Length];
        await content.Stream.ReadExactlyAsync(bytes, context.RequestAborted);
        hot.Keep(new HotBlob(blob.Name, TagOf(blob), blob.ContentType, bytes));
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    // Sets what tells about the bytes, and says whether they are to follow.
    private static bool IsWanted(HttpContext context, string tag, string contentType, long length)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = tag;
        response.Headers.AcceptRanges = "bytes";
        var refusal = Names(request.Headers.IfNoneMatch, tag) ? StatusCodes.Status304NotModified
            : request.Headers.IfMatch.Count > 0 && !Names(request.Headers.IfMatch, tag)
                ? StatusCodes.Status412PreconditionFailed
            : default(int?);
        if (refusal is { } status)
        {
            response.StatusCode = status;
            response.Headers.ContentRange = default;
            return false;
        }

        response.ContentType = contentType;
        response.ContentLength = length;
        return !HttpMethods.IsHead(request.Method);
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
    private async ValueTask<bool> IsRangeWantedAsync(
        HttpRequest request, BlobName name, CancellationToken cancellation)
    {
        if (request.Headers.Range.Count == 0 || !HttpMethods.IsGet(request.Method))
        {
            return false;
        }

        var wanted = request.Headers.IfRange.ToString();
        return wanted.Length == 0
            || (await store.Value.FindAsync(name, cancellation) is { } blob && TagOf(blob) == wanted);
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
            { From: { } from, To: { } to } when to - from < long.MaxValue => BlobRange.From(from, to - from + 1),
            { From: { } from } => BlobRange.From(from),
            { To: > 0 and { } last } => BlobRange.Last(last),
            _ => null,
        };
    }
}
