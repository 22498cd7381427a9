using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Compression;
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
        HttpContext context, ExecutionResult result, ResponseMediaType mediaType, GraphQLServerOptions options) =>
        WriteAsync(context, result, mediaType, options, maxAge: null, TimeProvider.System);

    /// <summary>Writes a result.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="mediaType">What it is written as.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="maxAge">
    /// How long shared caches may use an anonymous caller's answer to a GET; null where they may not keep it.
    /// </param>
    /// <param name="time">The clock.</param>
    public static Task WriteAsync(
        HttpContext context,
        ExecutionResult result,
        ResponseMediaType mediaType,
        GraphQLServerOptions options,
        TimeSpan? maxAge,
        TimeProvider time)
    {
        if (result.Status == ExecutionStatus.OperationNotAllowed)
        {
            return FaultResponse.WriteAsync(context, RequestFault.OnlyQueriesByGet, mediaType, options.Statuses);
        }

        var response = context.Response;
        response.StatusCode = ResponseStatus.Of(result, mediaType, options.Statuses);
        response.Headers.ContentType = MediaTypes.ContentTypeOf(response.StatusCode, mediaType, options.Statuses);
        if (!HttpMethods.IsPost(context.Request.Method) && response.StatusCode == StatusCodes.Status200OK)
        {
            var caching = maxAge is { } age && MayBeShared(context, result)
                ? CacheControl.Shared(context, age, time)
                : CacheControl.PrivateRevalidate;
            return WriteRevalidatedAsync(context, result, caching, options.Compression);
        }

        response.Headers.CacheControl = CacheControl.NoStore;
        return ResponseBody.WriteAsync(context, result, options.Compression);
    }

    // An error may be gone by the next moment.
    private static bool MayBeShared(HttpContext context, ExecutionResult result) =>
        !result.HasErrors
        && StringValues.IsNullOrEmpty(context.Request.Headers.Authorization)
        && context.Features.Get<IHttpAuthenticationFeature>()?.User?.Identity?.IsAuthenticated != true;

    private static Task WriteRevalidatedAsync(
        HttpContext context, ExecutionResult result, StringValues caching, CompressionOptions compression)
    {
        var coding = CompressedBody.Choose(context.Request, result.Length, compression);
        var tag = EntityTag.WithCoding(EntityTag.Of(result), coding);
        CacheControl.WriteRevalidation(context.Response, tag.ToString(), caching);
        if (EntityTag.Matches(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return ResponseBody.WriteAsync(context, result, compression);
    }
}
