using HeritageCatalog.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Answers a request with all responses of its operation, as they come.</summary>
internal sealed class StreamResponse(
    GraphQLServerOptions options, StreamedOperation operations, IHostApplicationLifetime lifetime)
{
    private readonly ClientCounts _counts = new();

    /// <summary>How the client wants to hear of events; null where it does not, or may not.</summary>
    public StreamFormat? FindFormat(HttpRequest request) =>
        options.Streams.Enabled ? StreamNegotiation.Choose(request.Headers.Accept) : null;

    /// <summary>How the client wants the parts of a response; null where it does not, or may not.</summary>
    public StreamFormat? FindFormatOfParts(HttpRequest request) =>
        options.Streams.Enabled ? StreamNegotiation.ChooseForParts(request.Headers.Accept) : null;

    /// <summary>Whether the client takes anything that does not come at once.</summary>
    public bool IsAccepted(HttpRequest request) =>
        FindFormat(request) is not null || FindFormatOfParts(request) is not null;

    /// <summary>Writes until the operation, the client or the server comes to an end.</summary>
    public async Task WriteAsync(HttpContext context, GraphQLRequest request, StreamFormat format)
    {
        var address = context.Connection.RemoteIpAddress;
        var limits = options.Streams;
        if (_counts.TryAdd(address, limits.MaxStreams, limits.MaxStreamsOfAddress) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        try
        {
            await WriteAllAsync(context, request, format);
        }
        finally
        {
            _counts.Remove(address);
        }
    }

    /// <summary>Cancelled when the client has gone and when the server goes.</summary>
    public CancellationTokenSource LinkToEnd(HttpContext context) =>
        CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);

    /// <summary>Sends the headers of a stream with what is written first.</summary>
    public ResponseWriter Begin(HttpContext context, string contentType, CancellationToken end)
    {
        var headers = context.Response.Headers;
        headers.ContentType = contentType;
        headers.CacheControl = "no-cache, no-transform";
        headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return new ResponseWriter(context, options.Streams.SendTimeout, end);
    }

    private async Task WriteAllAsync(HttpContext context, GraphQLRequest request, StreamFormat format)
    {
        using var end = LinkToEnd(context);
        using var finished = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
        var writer = Begin(context, format.ContentType!, end.Token);
        var asked = request with { Incremental = format.Incremental };
        var keepAlive = Task.CompletedTask;
        try
        {
            await writer.WriteAsync(format.WriteOpening);
            keepAlive = writer.KeepAliveAsync(options.Streams.KeepAliveInterval, format.WriteKeepAlive, finished.Token);
            await foreach (var result in operations.RunAsync(asked, Caller.Find(context), end.Token))
            {
                using (result)
                {
                    await writer.WriteAsync(output => format.WriteResponse(output, result));
                }
            }

            await writer.WriteAsync(format.WriteEnd);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the server goes.
        }
        finally
        {
            await finished.CancelAsync();
            await keepAlive;
        }
    }
}
