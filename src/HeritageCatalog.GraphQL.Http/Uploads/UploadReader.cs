using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>Says which multipart requests are read, and reads them.</summary>
internal sealed class UploadReader(GraphQLServerOptions server, UploadTable uploads)
{
    // What RFC 2046 allows.
    private const int MaxBoundaryLength = 70;

    // Any of these makes a browser ask first, so that no page of another site can send files with a visitor's cookies.
    private static readonly string[] PreflightHeaders =
        ["GraphQL-Preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    private readonly UploadOptions _options = server.Uploads;

    /// <summary>Why the body is not read; null when it may be.</summary>
    public RequestFault? FindFault(HttpRequest request)
    {
        if (!_options.Enabled || FindBoundary(request) is null)
        {
            return RequestFault.UnsupportedMediaType;
        }

        return Array.Exists(PreflightHeaders, request.Headers.ContainsKey) ? null : RequestFault.PreflightRequired;
    }

    /// <summary>Reads the body of a request; the files are gone when the answer is disposed of.</summary>
    /// <param name="context">The request, which <see cref="FindFault"/> found nothing against.</param>
    /// <param name="upload">The request to read into.</param>
    public async ValueTask<RequestFault?> ReadAsync(HttpContext context, UploadRequest upload)
    {
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false })
        {
            size.MaxRequestBodySize = _options.MaxTotalBytes + (3 * server.MaxRequestBytes);
        }

        using var deadline = RequestDeadline.Start(context, _options.ReceiveTimeout);
        try
        {
            return await upload.ReadAsync(context.Request.Body, FindBoundary(context.Request)!, deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            return RequestFault.NotReceivedInTime;
        }
    }

    public UploadRequest Create() => new(_options, uploads, server.MaxRequestBytes);

    private static string? FindBoundary(HttpRequest request)
    {
        var isMultipart = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = isMultipart ? HeaderUtilities.RemoveQuotes(type!.Boundary).Value : null;
        return boundary is { Length: > 0 and <= MaxBoundaryLength } ? boundary : null;
    }
}
