using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.Compression;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Writes an answer that was kept, or tells its client that he holds it already.</summary>
internal static class KeptResponse
{
    /// <param name="context">The request.</param>
    /// <param name="kept">Its answer.</param>
    /// <param name="compression">Whether it is compressed.</param>
    /// <param name="maxAge">How long shared caches may use it without asking; null where they may not keep it.</param>
    /// <param name="time">The clock.</param>
    public static Task WriteAsync(
        HttpContext context,
        CachedResponse kept,
        CompressionOptions compression,
        TimeSpan? maxAge,
        TimeProvider time)
    {
        var response = context.Response;
        var coding = CompressedBody.Choose(context.Request, kept.Content.Length, compression);
        response.Headers.ContentType = MediaTypes.ContentTypeOf(
            StatusCodes.Status200OK, kept.MediaType, StatusEdition.Widespread);
        if (HttpMethods.IsPost(context.Request.Method))
        {
            response.Headers.CacheControl = CacheControl.NoStore;
        }
        else
        {
            var caching = maxAge is { } age
                ? CacheControl.Shared(age, kept.ValidUntil, time.GetUtcNow())
                : CacheControl.PrivateRevalidate;
            var tag = EntityTag.WithCoding(kept.Tag, coding);
            CacheControl.WriteRevalidation(
                response, coding == ContentCoding.Identity ? kept.TagText : tag.ToString(), caching);
            if (EntityTag.Matches(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        var content = kept.Content;
        if (coding != ContentCoding.Identity)
        {
            CompressedBody.Announce(response, coding);
            content = kept.Compress(coding, compression.Level);
        }

        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }
}
