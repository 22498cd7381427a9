using System.Buffers;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.ServerSentEvents;

/// <summary>Server-sent events of one operation ("Distinct connections mode" of GraphQL over SSE).</summary>
internal sealed class EventStreamFormat : StreamFormat
{
    public static readonly EventStreamFormat Instance = new();

    public override StringValues ContentType => "text/event-stream; charset=utf-8";

    public override IncrementalFormat Incremental => IncrementalFormat.Current;

    // A comment.
    public override void WriteOpening(IBufferWriter<byte> output) => output.Write(":\n\n"u8);

    // The response is one line: JSON strings have their line breaks escaped.
    public override void WriteResponse(IBufferWriter<byte> output, ExecutionResult result)
    {
        output.Write("event: next\ndata: "u8);
        result.WriteTo(output);
        output.Write("\n\n"u8);
    }

    public override void WriteKeepAlive(IBufferWriter<byte> output) => output.Write(":\n\n"u8);

    // Browsers drop an event without data.
    public override void WriteEnd(IBufferWriter<byte> output) => output.Write("event: complete\ndata: \n\n"u8);
}
