using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Requests;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>One client of graphql-transport-ws, from its first message to the close frame.</summary>
internal sealed class SocketSession : IDisposable
{
    private readonly HttpContext _context;
    private readonly GraphQLSocketOptions _options;
    private readonly StreamedOperation _streams;
    private readonly RateShares _shares;
    private readonly SocketDeadline _deadline;
    private readonly SocketReader _reader;
    private readonly SocketWriter _writer;
    private readonly SocketAnswers _answers;
    private readonly string? _acceptLanguage;
    private SocketOperations? _operations;
    private ClaimsPrincipal? _user;
    private bool _isInitialised;
    private bool _isAcknowledged;

    public SocketSession(
        HttpContext context,
        WebSocket socket,
        GraphQLSocketOptions options,
        StreamedOperation streams,
        RateShares shares,
        ClaimsPrincipal? user)
    {
        _context = context;
        _options = options;
        _streams = streams;
        _shares = shares;
        _user = user;
        _acceptLanguage = context.Request.Headers.AcceptLanguage;
        _deadline = new SocketDeadline(this, options.ReceiveTimeout);
        _reader = new SocketReader(socket, options.MaxMessageBytes, _deadline);
        _writer = new SocketWriter(socket, options.SendTimeout);
        _answers = new SocketAnswers(_writer);
    }

    /// <summary>Serves the client until one side closes the socket.</summary>
    /// <param name="refusal">Why the client is sent away at once; null to serve it.</param>
    public async Task RunAsync(CloseReason? refusal)
    {
        _deadline.StartInit(_options.ConnectionInitTimeout);
        try
        {
            while (refusal is null && await _reader.ReadAsync() is var status && status != SocketReadStatus.Closed)
            {
                refusal = _writer.Closing ?? await AnswerAsync(status);
            }

            if (refusal is { } reason)
            {
                await CloseAsync(reason);
                await StopOperationsAsync();
                await _reader.DrainAsync();
            }
            else
            {
                await _writer.AnswerCloseAsync();
            }
        }
        finally
        {
            await StopOperationsAsync();
        }
    }

    /// <summary>Sends the client away.</summary>
    public async Task CloseAsync(CloseReason reason)
    {
        try
        {
            await _writer.CloseAsync(reason);
        }
        catch (Exception error) when (SocketFaults.IsDisconnect(error))
        {
            // The client has gone already.
        }
    }

    public void Dispose()
    {
        _deadline.Dispose();
        _reader.Dispose();
        _writer.Dispose();
    }

    private Task StopOperationsAsync() => _operations?.StopAsync() ?? Task.CompletedTask;

    private ValueTask<CloseReason?> AnswerAsync(SocketReadStatus status) => status switch
    {
        SocketReadStatus.TooBig => new(CloseReason.MessageTooBig),
        SocketReadStatus.NotText => new(CloseReason.BadMessage("Invalid message: it is not text")),
        _ => HandleAsync(_reader.Message),
    };

    private async ValueTask<CloseReason?> HandleAsync(ReadOnlyMemory<byte> json)
    {
        if (SocketMessage.Parse(json, out var message) is { } problem)
        {
            return CloseReason.BadMessage(problem);
        }

        switch (message.Type)
        {
            case SocketMessageType.ConnectionInit:
                return await InitialiseAsync(message.Payload);
            case SocketMessageType.Ping:
                await _answers.PongAsync(message.Payload);
                return null;
            case SocketMessageType.Subscribe:
                return await SubscribeAsync(message);
            case SocketMessageType.Complete:
                await (_operations?.CompleteAsync(message.Id!) ?? Task.CompletedTask);
                return null;
            default:
                return null;
        }
    }

    private async ValueTask<CloseReason?> InitialiseAsync(ReadOnlyMemory<byte> payload)
    {
        if (_isInitialised)
        {
            return CloseReason.TooManyInits;
        }

        _isInitialised = true;
        _deadline.EndInit();
        var status = ConnectionStatus.Accept();
        if (_options.OnConnectionInit is { } decide)
        {
            JsonElement? sent = payload.IsEmpty ? null : JsonElement.Parse(payload.Span);
            var init = new ConnectionInit(_context, sent, _user);
            status = await decide(init, _context.RequestAborted);
            _user = init.User;
        }

        if (status.Refusal is { } refusal)
        {
            return CloseReason.Forbidden(refusal);
        }

        _isAcknowledged = true;
        await _answers.AcknowledgeAsync(status.Payload);
        return null;
    }

    private async ValueTask<CloseReason?> SubscribeAsync(SocketMessage message)
    {
        if (!_isAcknowledged)
        {
            return CloseReason.Unauthorized;
        }

        _operations ??= new SocketOperations(_options.MaxOperations, _options.MaxOperationBytes);
        if (_operations.Contains(message.Id!))
        {
            return CloseReason.SubscriberExists(message.Id!);
        }

        var length = message.RawId.Length + message.Payload.Length;
        var operation = new SocketOperation(message.Id!, message.RawId.ToArray(), length);
        if (!_operations.HasRoomFor(length))
        {
            await RefuseAsync(operation);
            return null;
        }

        // The bytes of the message are gone with the next one.
        if (JsonRequestParser.Parse(message.Payload.ToArray(), out var parameters) is { } fault)
        {
            return CloseReason.BadMessage($"Invalid message: {fault.Message}");
        }

        var request = ReadRequest(parameters);
        await _operations.WaitForStoppingAsync(_context.RequestAborted);
        _operations.Start(operation, one => RunAsync(one, request));
        return null;
    }

    private async ValueTask RefuseAsync(SocketOperation operation)
    {
        using var refusal = ExecutionResult.Refuse(
            $"A socket may have {_options.MaxOperations} operations at one time, "
                + $"with {_options.MaxOperationBytes:N0} bytes of requests.",
            "TOO_MANY_OPERATIONS");
        await _answers.ErrorAsync(operation, refusal, operation.Release);
    }

    private GraphQLRequest ReadRequest(RequestParameters parameters) => parameters.ToRequest(_acceptLanguage) with
    {
        Account = _shares.Find(_context, _user)?.Account,
        Incremental = IncrementalFormat.Current,
        ClientName = RequestExecutor.IsObserved ? ClientHeaders.FindName(_context.Request) : null,
        ClientVersion = RequestExecutor.IsObserved ? ClientHeaders.FindVersion(_context.Request) : null,
    };

    private async Task RunAsync(SocketOperation operation, GraphQLRequest request)
    {
        // The reader goes on with the next message.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await StreamAsync(operation, request);
        }
        catch (Exception error) when (SocketFaults.IsDisconnect(error))
        {
            // The client has gone; the reader knows as well.
        }
        finally
        {
            _operations!.Forget(operation);
            operation.Release();
        }
    }

    private async Task StreamAsync(SocketOperation operation, GraphQLRequest request)
    {
        await foreach (var result in _streams.RunAsync(request, _user, operation.Token))
        {
            using (result)
            {
                if (result.Status != ExecutionStatus.Executed)
                {
                    await _answers.ErrorAsync(operation, result, () => _operations!.Remove(operation));
                    return;
                }

                await _answers.NextAsync(operation, result);
            }
        }

        await _answers.CompleteAsync(operation, () => _operations!.Remove(operation));
    }
}
