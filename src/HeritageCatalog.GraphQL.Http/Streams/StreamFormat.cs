using System.Buffers;
using HeritageCatalog.GraphQL.Execution;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>How the responses of one operation are written one after another.</summary>
internal abstract class StreamFormat
{
    public abstract StringValues ContentType { get; }

    /// <summary>How a response is written of which parts are deferred or streamed.</summary>
    public virtual IncrementalFormat Incremental => IncrementalFormat.None;

    /// <summary>Written at once, so that the client knows it is connected.</summary>
    public abstract void WriteOpening(IBufferWriter<byte> output);

    public abstract void WriteResponse(IBufferWriter<byte> output, ExecutionResult result);

    public abstract void WriteKeepAlive(IBufferWriter<byte> output);

    public abstract void WriteEnd(IBufferWriter<byte> output);
}
