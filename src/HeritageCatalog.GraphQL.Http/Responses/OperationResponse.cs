using System.Buffers;
using System.Security.Cryptography;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Writes the result of an operation with the status and headers that belong to it.</summary>
internal static class OperationResponse
{
    /// <summary>Writes a result that only the caller may keep.</summary>
    public static Task WriteAsync(
        HttpContext context, ExecutionResult result, ResponseMediaType mediaType, StatusEdition edition) =>
        WriteAsync(context, result, mediaType, edition, maxAge: null, TimeProvider.System);

    /// <summary>Writes a result.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="mediaType">What it is written as.</param>
    /// <param name="edition">Which statuses are given.</param>
    /// <param name="maxAge">
    /// How long shared caches may use an anonymous caller's answer to a GET; null where they may not keep it.
    /// </param>
    /// <param name="time">The clock.</param>
    public static Task WriteAsync(
        HttpContext context,
        ExecutionResult result,
        ResponseMediaType mediaType,
        StatusEdition edition,
        TimeSpan? maxAge,
        TimeProvider time)
    {
        if (result.Status == ExecutionStatus.OperationNotAllowed)
        {
            return FaultResponse.WriteAsync(context, RequestFault.OnlyQueriesByGet, mediaType, edition);
        }

        var response = context.Response;
        response.StatusCode = ResponseStatus.Of(result, mediaType, edition);
        response.Headers.ContentType = MediaTypes.ContentTypeOf(response.StatusCode, mediaType, edition);
        if (!HttpMethods.IsPost(context.Request.Method) && response.StatusCode == StatusCodes.Status200OK)
        {
            var caching = maxAge is { } age && MayBeShared(context, result)
                ? CacheControl.Shared(context, age, time)
                : CacheControl.PrivateRevalidate;
            return WriteRevalidatedAsync(context, result, caching);
        }

        response.Headers.CacheControl = CacheControl.NoStore;
        return WriteBytesAsync(context, result);
    }

    // An error may be gone by the next moment.
    private static bool MayBeShared(HttpContext context, ExecutionResult result) =>
        !result.HasErrors
        && StringValues.IsNullOrEmpty(context.Request.Headers.Authorization)
        && context.Features.Get<IHttpAuthenticationFeature>()?.User?.Identity?.IsAuthenticated != true;

    private static Task WriteRevalidatedAsync(HttpContext context, ExecutionResult result, StringValues caching)
    {
        var response = context.Response;
        var buffer = new ArrayBufferWriter<byte>((int)result.Length);
        result.WriteTo(buffer);
        var tag = EntityTag.Of(SHA256.HashData(buffer.WrittenSpan));

        CacheControl.WriteRevalidation(response, tag.ToString(), caching);
        if (EntityTag.Matches(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentLength = buffer.WrittenCount;
        return response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).AsTask();
    }

    private static Task WriteBytesAsync(HttpContext context, ExecutionResult result)
    {
        var response = context.Response;
        response.ContentLength = result.Length;
        result.WriteTo(response.BodyWriter);
        return response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }
}
