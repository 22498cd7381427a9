using System.Buffers;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>A part of a response, in memory that serves the next part.</summary>
internal sealed class PartResult(long length, string[] errorCodes, Action<IBufferWriter<byte>> write)
    : ExecutionResult(ExecutionStatus.Executed)
{
    public override bool HasErrors => errorCodes.Length > 0;

    internal override IEnumerable<string> ErrorCodes => errorCodes;

    public override long Length => length;

    public override void WriteTo(IBufferWriter<byte> output) => write(output);

    private protected override void Dispose(bool isDisposing)
    {
        // The run of the response owns the memory.
    }
}
