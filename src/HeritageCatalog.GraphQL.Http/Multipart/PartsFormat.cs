using System.Buffers;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Multipart;

/// <summary>The multipart form of a response of which parts are deferred or streamed.</summary>
/// <remarks>The delimiter follows each part at once: a client takes a part for whole when it sees the next.</remarks>
internal sealed class PartsFormat : StreamFormat
{
    public static readonly PartsFormat Current = new("; incrementalSpec=v0.2", IncrementalFormat.Current);

    public static readonly PartsFormat Legacy = new("; deferSpec=20220824", IncrementalFormat.Legacy);

    /// <summary>For a client that does not say which format it knows.</summary>
    public static readonly PartsFormat Unspecified = new("", IncrementalFormat.Current);

    private PartsFormat(string specification, IncrementalFormat incremental)
    {
        ContentType = $"multipart/mixed; boundary=\"-\"{specification}";
        Incremental = incremental;
    }

    public override StringValues ContentType { get; }

    public override IncrementalFormat Incremental { get; }

    public override void WriteOpening(IBufferWriter<byte> output) => output.Write("\r\n---"u8);

    public override void WriteResponse(IBufferWriter<byte> output, ExecutionResult result)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        if (result.Status == ExecutionStatus.Executed)
        {
            result.WriteTo(output);
        }
        else
        {
            // Nothing follows, though more was promised.
            var json = new ArrayBufferWriter<byte>((int)result.Length);
            result.WriteTo(json);
            output.Write(json.WrittenSpan[..^1]);
            output.Write(",\"hasNext\":false}"u8);
        }

        output.Write("\r\n---"u8);
    }

    public override void WriteKeepAlive(IBufferWriter<byte> output)
    {
        // No client expects a part that says nothing.
    }

    public override void WriteEnd(IBufferWriter<byte> output) => output.Write("--\r\n"u8);
}
