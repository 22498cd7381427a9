using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using HeritageCatalog.GraphQL.Http.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http;

/// <content>What becomes of a request that has been received.</content>
internal sealed partial class GraphQLEndpoint
{
    private async Task AnswerAsync(
        HttpContext context,
        RequestFault? malformed,
        RequestParameters parameters,
        ResponseMediaType mediaType,
        RequestKey key)
    {
        if (malformed is not null)
        {
            await RefuseAsync(context, malformed, mediaType);
            return;
        }

        var share = shares.Find(context, Caller.Find(context));
        var request = ReadRequest(context, parameters, share);
        await executor.LookUpDocumentAsync(request, context.RequestAborted);
        if (mediaType == ResponseMediaType.None
            || reserved.IsAddressed(context.Request)
            || ComesInParts(context, request))
        {
            await StreamAsync(context, request);
            return;
        }

        using var deadline = RequestDeadline.Start(context, options.ExecutionTimeout);
        try
        {
            var (kept, executed) = await ExecuteAsync(context, parameters, request, key, deadline.Token);
            if (kept is not null)
            {
                await WriteAsync(context, kept, share);
                return;
            }

            using var result = executed!;
            if (result.Status == ExecutionStatus.RequestError && NeedsStream(context, request))
            {
                await StreamAsync(context, request);
                return;
            }

            share?.Announce(context.Response, result);
            var maxAge = parameters.Query.IsEmpty ? options.MaxAgeOfNamedDocuments : null;
            await OperationResponse.WriteAsync(context, result, mediaType, options, maxAge, time);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            await RefuseAsync(context, RequestFault.TimedOut, mediaType);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to tell.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var id = Guid.NewGuid().ToString("N");
            LogFailure(exception, id);
            await RefuseAsync(context, RequestFault.Failure(id), mediaType);
        }
    }

    private Task RefuseAsync(HttpContext context, RequestFault fault, ResponseMediaType mediaType) =>
        FaultResponse.WriteAsync(context, fault, mediaType, options.Statuses);

    private async ValueTask<(CachedResponse? Kept, ExecutionResult? Result)> ExecuteAsync(
        HttpContext context,
        RequestParameters parameters,
        GraphQLRequest request,
        RequestKey key,
        CancellationToken cancel) =>
        sharing.MayShare(key, parameters, request)
            ? await sharing.ExecuteAsync(context, key, request, cancel)
            : (null, await executor.ExecuteAsync(request, context.RequestServices, Caller.Find(context), cancel));

    // It costs nothing: nothing was read for it.
    private Task WriteAsync(HttpContext context, CachedResponse kept, RateShare? share)
    {
        share?.Announce(context.Response);
        return KeptResponse.WriteAsync(
            context, kept, options.Compression, kept.NamesDocument ? options.MaxAgeOfNamedDocuments : null, time);
    }

    private static GraphQLRequest ReadRequest(
        HttpContext context, RequestParameters parameters, RateShare? share) =>
        parameters.ToRequest(context.Request.Headers.AcceptLanguage) with
        {
            QueriesOnly = !HttpMethods.IsPost(context.Request.Method),
            AsksForCost = context.Request.Headers.ContainsKey("GraphQL-Cost"),
            Account = share?.Account,
            ClientName = RequestExecutor.IsObserved ? ClientHeaders.FindName(context.Request) : null,
            ClientVersion = RequestExecutor.IsObserved ? ClientHeaders.FindVersion(context.Request) : null,
        };

    // Some clients name all formats with every request, and leave the choice to the server.
    private bool NeedsStream(HttpContext context, GraphQLRequest request) =>
        streams.FindFormat(context.Request) is not null
        && executor.IsSubscription(request, Caller.Find(context));

    private bool ComesInParts(HttpContext context, GraphQLRequest request) =>
        streams.FindFormatOfParts(context.Request) is not null
        && executor.IsIncremental(request, Caller.Find(context));

    private Task StreamAsync(HttpContext context, GraphQLRequest request)
    {
        if (reserved.IsAddressed(context.Request))
        {
            return reserved.ExecuteAsync(context, request);
        }

        var format = executor.IsSubscription(request, Caller.Find(context))
            ? streams.FindFormat(context.Request)
            : streams.FindFormatOfParts(context.Request);
        format ??= streams.FindFormat(context.Request) ?? streams.FindFormatOfParts(context.Request);
        return streams.WriteAsync(context, request, format!);
    }

    [LoggerMessage(LogLevel.Error, "A request failed as a whole; the client was given the id {Id}.")]
    private partial void LogFailure(Exception exception, string id);
}
