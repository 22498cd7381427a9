using System.Buffers;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Multipart;

/// <summary>The multipart form of subscriptions that Apollo's clients read, version 1.0.</summary>
/// <remarks>The delimiter follows each part at once: a client takes a part for whole when it sees the next.</remarks>
internal sealed class MultipartFormat : StreamFormat
{
    public static readonly MultipartFormat Instance = new();

    public override StringValues ContentType => "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=\"1.0\"";

    public override void WriteOpening(IBufferWriter<byte> output) => output.Write("\r\n--graphql"u8);

    public override void WriteResponse(IBufferWriter<byte> output, ExecutionResult result)
    {
        output.Write("\r\nContent-Type: application/json\r\n\r\n"u8);
        if (result.Status == ExecutionStatus.Executed)
        {
            output.Write("{\"payload\":"u8);
            result.WriteTo(output);
            output.Write("}"u8);
        }
        else
        {
            // The stream itself failed: its errors stand beside the payload, and nothing follows.
            output.Write("{\"payload\":null,"u8);
            WriteMembers(output, result);
        }

        output.Write("\r\n--graphql"u8);
    }

    public override void WriteKeepAlive(IBufferWriter<byte> output) =>
        output.Write("\r\nContent-Type: application/json\r\n\r\n{}\r\n--graphql"u8);

    public override void WriteEnd(IBufferWriter<byte> output) => output.Write("--\r\n"u8);

    private static void WriteMembers(IBufferWriter<byte> output, ExecutionResult result)
    {
        var json = new ArrayBufferWriter<byte>((int)result.Length);
        result.WriteTo(json);
        output.Write(json.WrittenSpan[1..]);
    }
}
