using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.GraphiQL;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>The one address of the API: has what arrives executed and answers it (GraphQL over HTTP).</summary>
internal sealed partial class GraphQLEndpoint(
    RequestExecutor executor,
    GraphQLServerOptions options,
    GraphiQLPage page,
    RequestDelegate? sockets,
    StreamResponse streams,
    ReservedStreams reserved,
    UploadReader uploads,
    RateShares shares,
    ResponseSharing sharing,
    TimeProvider time,
    ILogger<GraphQLEndpoint> logger)
{
    /// <summary>Answers whatever was sent to the endpoint.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method))
        {
            return HandlePostAsync(context);
        }

        if (sockets is not null && IsSocket(context.Request))
        {
            return sockets(context);
        }

        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
        {
            return reserved.IsAddressed(context.Request) ? reserved.ConnectAsync(context) : HandleGetAsync(context);
        }

        if (reserved.AreServed && HttpMethods.IsPut(method))
        {
            return reserved.ReserveAsync(context);
        }

        if (reserved.AreServed && HttpMethods.IsDelete(method))
        {
            return reserved.CompleteAsync(context);
        }

        return RefuseAsync(context, RequestFault.MethodNotAllowed, ResponseMediaType.Json);
    }

    // By an upgrade in HTTP/1.1, by an extended CONNECT in HTTP/2.
    private static bool IsSocket(HttpRequest request) =>
        request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);

    private async Task HandlePostAsync(HttpContext context)
    {
        var mediaType = AcceptHeader.Choose(context.Request.Headers.Accept, offersHtml: false);
        if (mediaType == ResponseMediaType.None && !streams.IsAccepted(context.Request))
        {
            await RefuseAsync(context, RequestFault.NotAcceptable, mediaType);
            return;
        }

        if (!ContentType.IsJson(context.Request.ContentType))
        {
            await HandleUploadAsync(context, mediaType);
            return;
        }

        RequestBody? read;
        try
        {
            read = await RequestBody.ReadAsync(context, options.MaxRequestBytes, options.ReceiveTimeout);
        }
        catch (TimeoutException)
        {
            await RefuseAsync(context, RequestFault.NotReceivedInTime, mediaType);
            return;
        }

        if (read is not { } body)
        {
            await RefuseAsync(context, RequestFault.TooLarge(options.MaxRequestBytes), mediaType);
            return;
        }

        try
        {
            var key = reserved.IsAddressed(context.Request) ? default : sharing.KeyOf(context, body.Memory, mediaType);
            if (sharing.Find(key) is { } kept)
            {
                kept.CountUse(context.Request);
                await WriteAsync(context, kept, shares.Find(context, user: null));
                return;
            }

            var malformed = JsonRequestParser.Parse(body.Memory, out var parameters);
            await AnswerAsync(context, malformed, parameters, mediaType, key);
        }
        finally
        {
            body.Return();
        }
    }

    private async Task HandleUploadAsync(HttpContext context, ResponseMediaType mediaType)
    {
        if (uploads.FindFault(context.Request) is { } fault)
        {
            await RefuseAsync(context, fault, mediaType);
            return;
        }

        using var upload = uploads.Create();
        var parameters = default(RequestParameters);
        var malformed = await uploads.ReadAsync(context, upload)
            ?? JsonRequestParser.Parse(upload.Json, out parameters);
        await AnswerAsync(context, malformed, parameters, mediaType, key: default);
    }

    private async Task HandleGetAsync(HttpContext context)
    {
        var mediaType = AcceptHeader.Choose(context.Request.Headers.Accept, page.Enabled);
        if (mediaType == ResponseMediaType.Html)
        {
            await page.WritePageAsync(context);
            return;
        }

        if (FindFaultOfGet(context.Request, mediaType) is { } fault)
        {
            await RefuseAsync(context, fault, mediaType);
            return;
        }

        var queryString = context.Request.QueryString.Value ?? "";
        var key = sharing.KeyOf(context, queryString, mediaType);
        if (sharing.Find(key) is { } kept)
        {
            kept.CountUse(context.Request);
            await WriteAsync(context, kept, shares.Find(context, user: null));
            return;
        }

        var decoded = RequestBody.Rent(QueryStringRequestParser.MaxBytes(queryString));
        try
        {
            var malformed = QueryStringRequestParser.Parse(queryString, decoded.Memory, out var parameters);
            await AnswerAsync(context, malformed, parameters, mediaType, key);
        }
        finally
        {
            decoded.Return();
        }
    }

    private RequestFault? FindFaultOfGet(HttpRequest request, ResponseMediaType mediaType)
    {
        if (!options.EnableGetRequests)
        {
            return RequestFault.MethodNotAllowed;
        }

        if (mediaType == ResponseMediaType.None && !streams.IsAccepted(request))
        {
            return RequestFault.NotAcceptable;
        }

        return CrossSiteGuard.Refuses(request) ? RequestFault.CrossSite : null;
    }
}
