using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using HeritageCatalog.GraphQL.Http.Responses;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.ServerSentEvents;

/// <summary>"Single connection mode" of GraphQL over SSE: one event stream for all operations of a client.</summary>
internal sealed class ReservedStreams(
    GraphQLServerOptions options, RequestExecutor executor, StreamedOperation operations, StreamResponse responses)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int TokenBytes = 16;

    private static readonly RequestFault NotReserved = new(
        StatusCodes.Status404NotFound, "STREAM_NOT_FOUND", "No event stream is reserved by this token.");

    private static readonly RequestFault AlreadyOpen = new(
        StatusCodes.Status409Conflict, "STREAM_ALREADY_OPEN", "The event stream has its client already.");

    private static readonly RequestFault IdInUse = new(
        StatusCodes.Status409Conflict, "OPERATION_ID_IN_USE", "Another operation of the stream has this id.");

    private static readonly RequestFault TooManyOperations = new(
        StatusCodes.Status429TooManyRequests, "TOO_MANY_OPERATIONS", "The stream has too many operations.");

    private readonly ClientCounts _counts = new();
    private readonly ConcurrentDictionary<string, ReservedStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Whether there is anything to reserve a stream for.</summary>
    public bool AreServed { get; } = options.Streams.Enabled
        && (executor.Schema.SubscriptionType is not null || executor.Schema.FindDirective("defer") is not null);

    /// <summary>Streams that are reserved or open.</summary>
    public int Count => _streams.Count;

    /// <summary>Whether a request belongs to a reserved stream.</summary>
    public bool IsAddressed(HttpRequest request) =>
        AreServed && (request.Headers.ContainsKey(TokenHeader) || IsConnecting(request));

    /// <summary>PUT: reserves a stream and gives the token for it.</summary>
    public Task ReserveAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        var limits = options.Streams;
        if (_counts.TryAdd(address, limits.MaxReservations, limits.MaxReservationsOfAddress) is { } status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var stream = new ReservedStream(address);
        _streams.TryAdd(token, stream);
        _ = ExpireAsync(token, stream);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(token, context.RequestAborted);
    }

    /// <summary>GET: opens the stream and serves it to its end.</summary>
    public async Task ConnectAsync(HttpContext context)
    {
        if (!TryFind(context, out var token, out var stream))
        {
            await RefuseAsync(context, NotReserved);
            return;
        }

        if (!stream.TryOpen())
        {
            await RefuseAsync(context, AlreadyOpen);
            return;
        }

        using var end = responses.LinkToEnd(context);
        try
        {
            await ServeAsync(context, stream, end.Token);
        }
        finally
        {
            stream.Close();
            Remove(token, stream);
        }
    }

    /// <summary>POST: begins an operation whose responses go to the stream.</summary>
    /// <param name="context">The request; it is answered at once.</param>
    /// <param name="sent">What to run; its bytes may be used for something else afterwards.</param>
    public async Task ExecuteAsync(HttpContext context, GraphQLRequest sent)
    {
        var request = sent.Copy() with { Incremental = IncrementalFormat.Current };
        if (!TryFind(context, out _, out var stream))
        {
            await RefuseAsync(context, NotReserved);
        }
        else if (FindOperationId(request.Extensions) is not { } id)
        {
            await RefuseAsync(context, RequestFault.BadRequest("The extension 'operationId' is missing."));
        }
        else if (executor.FindRefusal(request, Caller.Find(context)) is { } refusal)
        {
            await OperationResponse.WriteAsync(context, refusal, ResponseMediaType.GraphQLResponse, options);
        }
        else if (!stream.HasRoomFor(request, options.Streams))
        {
            await RefuseAsync(context, TooManyOperations);
        }
        else if (stream.TryAdd(id, request) is not { } operation)
        {
            await RefuseAsync(context, IdInUse);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            var user = Caller.Find(context);
            _ = Task.Run(() => stream.RunAsync(id, operation, operations, request, user), CancellationToken.None);
        }
    }

    /// <summary>DELETE: ends an operation.</summary>
    public async Task CompleteAsync(HttpContext context)
    {
        if (!TryFind(context, out _, out var stream))
        {
            await RefuseAsync(context, NotReserved);
        }
        else if (context.Request.Query["operationId"].ToString() is not { Length: > 0 } id)
        {
            await RefuseAsync(context, RequestFault.BadRequest("The parameter 'operationId' is missing."));
        }
        else
        {
            await stream.CompleteAsync(id);
        }
    }

    // A browser's EventSource can set no header.
    private static bool IsConnecting(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Query.ContainsKey("token")
        && StreamNegotiation.Choose(request.Headers.Accept) is EventStreamFormat;

    private Task RefuseAsync(HttpContext context, RequestFault fault) =>
        FaultResponse.WriteAsync(context, fault, ResponseMediaType.Json, options.Statuses);

    private static string? FindOperationId(ReadOnlyMemory<byte> extensions)
    {
        if (extensions.IsEmpty)
        {
            return null;
        }

        using var json = JsonDocument.Parse(extensions);
        return json.RootElement.TryGetProperty("operationId", out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 } text
                ? text
                : null;
    }

    private bool TryFind(HttpContext context, out string token, out ReservedStream stream)
    {
        var request = context.Request;
        token = request.Headers[TokenHeader].ToString();
        token = token.Length == 0 ? request.Query["token"].ToString() : token;
        return _streams.TryGetValue(token, out stream!);
    }

    private async Task ServeAsync(HttpContext context, ReservedStream stream, CancellationToken end)
    {
        var format = EventStreamFormat.Instance;
        var writer = responses.Begin(context, format.ContentType!, end);
        try
        {
            await writer.WriteAsync(format.WriteOpening);
            stream.Connect(writer);
            await writer.KeepAliveAsync(options.Streams.KeepAliveInterval, format.WriteKeepAlive, end);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the server goes.
        }
    }

    private async Task ExpireAsync(string token, ReservedStream stream)
    {
        await Task.Delay(options.Streams.ReservationTimeout, stream.End)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stream.TryExpire())
        {
            Remove(token, stream);
        }
    }

    private void Remove(string token, ReservedStream stream)
    {
        _streams.TryRemove(token, out _);
        _counts.Remove(stream.Address);
    }
}
