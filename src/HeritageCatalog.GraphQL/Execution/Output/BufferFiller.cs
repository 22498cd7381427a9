using System.Buffers;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>Writes many small pieces to a writer that is asked for memory, and told of it, only now and then.</summary>
/// <remarks>A connection takes longer to hand out memory than such a piece takes to be copied.</remarks>
internal ref struct BufferFiller(IBufferWriter<byte> output)
{
    private Span<byte> _target;
    private int _filled;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _target.Length - _filled)
        {
            var fitting = bytes[..(_target.Length - _filled)];
            fitting.CopyTo(_target[_filled..]);
            _filled += fitting.Length;
            bytes = bytes[fitting.Length..];
            Complete();
            _target = output.GetSpan();
        }

        bytes.CopyTo(_target[_filled..]);
        _filled += bytes.Length;
    }

    /// <summary>Hands over what was written last.</summary>
    public void Complete()
    {
        if (_filled > 0)
        {
            output.Advance(_filled);
        }

        _target = default;
        _filled = 0;
    }
}
