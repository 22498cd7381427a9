using System.Buffers;
using System.Net;
using System.Security.Claims;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Streams;

namespace HeritageCatalog.GraphQL.Http.ServerSentEvents;

/// <summary>An event stream that carries the responses of many operations, each with its id.</summary>
/// <param name="address">Who has reserved it.</param>
internal sealed class ReservedStream(IPAddress? address)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<ResponseWriter> _writer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isOpen;
    private long _bytes;

    /// <summary>Who has reserved it.</summary>
    public IPAddress? Address { get; } = address;

    /// <summary>Cancelled when the stream is over.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>True for the first client that comes; there is never a second.</summary>
    public bool TryOpen()
    {
        lock (_lock)
        {
            return !_isOpen && (_isOpen = true);
        }
    }

    /// <summary>Ends the stream unless its client has come.</summary>
    public bool TryExpire()
    {
        var isExpired = TryOpen();
        if (isExpired)
        {
            Close();
        }

        return isExpired;
    }

    /// <summary>Operations that were asked for before begin to send.</summary>
    public void Connect(ResponseWriter writer) => _writer.TrySetResult(writer);

    /// <summary>Whether another operation may run.</summary>
    public bool HasRoomFor(GraphQLRequest request, GraphQLStreamOptions options)
    {
        lock (_lock)
        {
            return _operations.Count < options.MaxOperations && _bytes + LengthOf(request) <= options.MaxOperationBytes;
        }
    }

    /// <summary>Adds an operation; null when the id is in use or the stream is over.</summary>
    public CancellationTokenSource? TryAdd(string id, GraphQLRequest request)
    {
        lock (_lock)
        {
            if (_end.IsCancellationRequested || _operations.ContainsKey(id))
            {
                return null;
            }

            var operation = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            _operations.Add(id, operation);
            _bytes += LengthOf(request);
            return operation;
        }
    }

    /// <summary>Stops an operation on the client's wish; one that is not known has just ended.</summary>
    public Task CompleteAsync(string id)
    {
        lock (_lock)
        {
            return _operations.TryGetValue(id, out var operation) ? operation.CancelAsync() : Task.CompletedTask;
        }
    }

    /// <summary>Sends all responses of an operation that was added.</summary>
    public async Task RunAsync(
        string id, CancellationTokenSource operation, StreamedOperation operations, GraphQLRequest request,
        ClaimsPrincipal? user)
    {
        var name = JsonEncodedText.Encode(id).EncodedUtf8Bytes.ToArray();
        try
        {
            var writer = await _writer.Task.WaitAsync(operation.Token);
            await foreach (var result in operations.RunAsync(request, user, operation.Token))
            {
                using (result)
                {
                    await writer.WriteAsync(output => WriteNext(output, name, result));
                }
            }

            // Whoever is told of the end may use the id again.
            Remove(id, operation, request);
            await writer.WriteAsync(output => WriteComplete(output, name));
        }
        catch (OperationCanceledException)
        {
            // The stream is over.
        }
        finally
        {
            Remove(id, operation, request);
        }
    }

    /// <summary>Ends everything that runs on the stream.</summary>
    public void Close()
    {
        _end.Cancel();
        _writer.TrySetCanceled(_end.Token);
    }

    private static long LengthOf(GraphQLRequest request) =>
        (long)request.Query.Length + request.Variables.Length + request.Extensions.Length;

    private static void WriteNext(IBufferWriter<byte> output, byte[] name, ExecutionResult result)
    {
        output.Write("event: next\ndata: {\"id\":\""u8);
        output.Write(name);
        output.Write("\",\"payload\":"u8);
        result.WriteTo(output);
        output.Write("}\n\n"u8);
    }

    private static void WriteComplete(IBufferWriter<byte> output, byte[] name)
    {
        output.Write("event: complete\ndata: {\"id\":\""u8);
        output.Write(name);
        output.Write("\"}\n\n"u8);
    }

    private void Remove(string id, CancellationTokenSource operation, GraphQLRequest request)
    {
        lock (_lock)
        {
            if (_operations.GetValueOrDefault(id) == operation)
            {
                _operations.Remove(id);
                _bytes -= LengthOf(request);
                operation.Dispose();
            }
        }
    }
}
