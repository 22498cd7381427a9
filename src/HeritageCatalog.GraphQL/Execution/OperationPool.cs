using System.Buffers;
using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>Keeps the memory of finished operations for later ones.</summary>
internal sealed class OperationPool(ArrayPool<byte> bytes)
{
    // Gaps of an operation whose tables are kept; a larger one is left to the garbage collector.
    private const int LargestKept = 8192;

    private static readonly int MostKept = Environment.ProcessorCount * 4;

    private readonly ConcurrentQueue<OperationExecution> _kept = new();

    public OperationExecution Rent() => _kept.TryDequeue(out var operation) ? operation : new OperationExecution(bytes);

    /// <summary>Takes back an operation that has come to its end.</summary>
    public void Return(OperationExecution operation)
    {
        operation.Clear();
        if (_kept.Count < MostKept && operation.Holes.Capacity <= LargestKept)
        {
            _kept.Enqueue(operation);
        }
        else
        {
            operation.ReturnBytes();
        }
    }

    /// <summary>Gives up an operation that others may still hold: only its bytes are used again.</summary>
    public void Abandon(OperationExecution operation)
    {
        operation.DisposeOwned();
        operation.Work.Clear();
        operation.Loads.ReleaseThread();
        operation.ReturnBytes();
    }

    /// <summary>Gives all bytes back.</summary>
    public void Clear()
    {
        while (_kept.TryDequeue(out var operation))
        {
            operation.ReturnBytes();
        }
    }
}
