using System.Buffers;
using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Writes the messages of the server.</summary>
internal sealed class SocketAnswers(SocketWriter writer)
{
    /// <summary>Lets the client begin.</summary>
    public ValueTask AcknowledgeAsync(IReadOnlyDictionary<string, object?>? payload) => payload is null
        ? SendAsync("{\"type\":\"connection_ack\"}"u8.ToArray())
        : SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { type = "connection_ack", payload }));

    /// <summary>Answers a ping with what came with it.</summary>
    public ValueTask PongAsync(ReadOnlyMemory<byte> payload) => payload.IsEmpty
        ? SendAsync("{\"type\":\"pong\"}"u8.ToArray())
        : SendAsync([.. "{\"type\":\"pong\",\"payload\":"u8, .. payload.Span, (byte)'}']);

    /// <summary>Sends a response, unless the client has had enough.</summary>
    public ValueTask NextAsync(SocketOperation operation, ExecutionResult result)
    {
        var length = "{\"id\":,\"type\":\"next\",\"payload\":}".Length + operation.RawId.Length + (int)result.Length;
        return writer.SendAsync(() => !operation.IsOver, length, output =>
        {
            output.Write("{\"id\":"u8);
            output.Write(operation.RawId.Span);
            output.Write(",\"type\":\"next\",\"payload\":"u8);
            result.WriteTo(output);
            output.Write("}"u8);
        });
    }

    /// <summary>Ends an operation that was refused or broke.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="refusal">A response with errors only.</param>
    /// <param name="free">Frees the id, before the client can know that it is free.</param>
    public ValueTask ErrorAsync(SocketOperation operation, ExecutionResult refusal, Action free)
    {
        byte[] tail = [.. ",\"type\":\"error\",\"payload\":"u8, .. FindErrors(refusal), (byte)'}'];
        return EndAsync(operation, tail, free);
    }

    /// <summary>Ends an operation that came to its end.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="free">Frees the id, before the client can know that it is free.</param>
    public ValueTask CompleteAsync(SocketOperation operation, Action free) =>
        EndAsync(operation, ",\"type\":\"complete\"}"u8, free);

    private static byte[] FindErrors(ExecutionResult refusal)
    {
        using var response = JsonDocument.Parse(refusal.ToJson());
        return Encoding.UTF8.GetBytes(response.RootElement.GetProperty("errors").GetRawText());
    }

    private ValueTask EndAsync(SocketOperation operation, ReadOnlySpan<byte> tail, Action free)
    {
        byte[] message = [.. "{\"id\":"u8, .. operation.RawId.Span, .. tail];
        return writer.SendAsync(() => TryEnd(operation, free), message.Length, output => output.Write(message));
    }

    private static bool TryEnd(SocketOperation operation, Action free)
    {
        var isWanted = operation.TryEnd();
        free();
        return isWanted;
    }

    private ValueTask SendAsync(byte[] message) =>
        writer.SendAsync(null, message.Length, output => output.Write(message));
}
