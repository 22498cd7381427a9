using System.Text.Json;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>The messages that a client may send.</summary>
internal enum SocketMessageType
{
    Unknown,
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}

/// <summary>A message of a client as slices of the bytes it arrived in.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation it belongs to; null for none.</param>
/// <param name="RawId">The same as JSON, with its quotes.</param>
/// <param name="Payload">A JSON object; empty for none.</param>
internal readonly record struct SocketMessage(
    SocketMessageType Type, string? Id, ReadOnlyMemory<byte> RawId, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads a message; gives what is wrong with it, or null.</summary>
    public static string? Parse(ReadOnlyMemory<byte> json, out SocketMessage message)
    {
        message = default;
        try
        {
            return ParseObject(json, ref message) ?? FindProblem(message);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is the reader's word for half a surrogate pair.
            return "Invalid message: it is not JSON";
        }
    }

    private static string? ParseObject(ReadOnlyMemory<byte> json, ref SocketMessage message)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "Invalid message: it is not an object";
        }

        string? problem = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                message = message with { Type = ReadType(ref reader) };
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                problem ??= ReadId(ref reader, json, ref message);
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                problem ??= ReadPayload(ref reader, json, ref message);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        // Anything but white space behind the object makes this throw.
        reader.Read();
        return problem;
    }

    private static string? FindProblem(in SocketMessage message) => message switch
    {
        { Type: SocketMessageType.Unknown } => "Invalid message: its type is none that a client sends",
        { Type: SocketMessageType.Subscribe or SocketMessageType.Complete, Id: null or "" } =>
            "Invalid message: the id is missing",
        { Type: SocketMessageType.Subscribe, Payload.IsEmpty: true } => "Invalid message: the payload is missing",
        _ => null,
    };

    private static SocketMessageType ReadType(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return SocketMessageType.Unknown;
        }

        return reader.ValueTextEquals("subscribe"u8) ? SocketMessageType.Subscribe
            : reader.ValueTextEquals("complete"u8) ? SocketMessageType.Complete
            : reader.ValueTextEquals("ping"u8) ? SocketMessageType.Ping
            : reader.ValueTextEquals("pong"u8) ? SocketMessageType.Pong
            : reader.ValueTextEquals("connection_init"u8) ? SocketMessageType.ConnectionInit
            : SocketMessageType.Unknown;
    }

    private static string? ReadId(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, ref SocketMessage message)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return "Invalid message: the id is not a string";
        }

        var raw = json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
        message = message with { Id = reader.GetString(), RawId = raw };
        return null;
    }

    private static string? ReadPayload(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, ref SocketMessage message)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        message = message with { Payload = json[start..(int)reader.BytesConsumed] };
        return isObject ? null : "Invalid message: the payload is not an object";
    }
}
