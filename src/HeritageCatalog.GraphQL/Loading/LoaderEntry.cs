using System.Runtime.ExceptionServices;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>One key of a loader and, after its batch, its value.</summary>
internal sealed class LoaderEntry<TKey, TValue>(DataLoader loader, TKey key, Position position, int arrival)
    : LoadingSource<TValue>
{
    private TValue _value = default!;
    private Exception? _error;
    private bool _isComplete;
    private Position _position = position;
    private int _arrival = arrival;

    public TKey Key { get; } = key;

    public override LoadQueue Queue => loader.Queue;

    public override bool TryAdvance() => _isComplete;

    public override TValue GetResult()
    {
        if (_error is not null)
        {
            // One error can belong to many fields: each gets it with the stack of the batch function.
            ExceptionDispatchInfo.Throw(_error);
        }

        return _isComplete ? _value : throw new InvalidOperationException("The value is not loaded yet; await it.");
    }

    public void Set(TValue value) => _value = value;

    public void Fail(Exception error) => _error ??= error;

    public void Complete() => _isComplete = true;

    /// <summary>Takes the place of the first response position that asks for the key.</summary>
    public void MoveForward(PositionTable positions, Position position, int arrival)
    {
        if (positions.Compare(position, _position) < 0)
        {
            _position = position;
            _arrival = arrival;
        }
    }

    public int CompareOrderTo(LoaderEntry<TKey, TValue> other, PositionTable positions)
    {
        var byPosition = positions.Compare(_position, other._position);
        return byPosition != 0 ? byPosition : _arrival.CompareTo(other._arrival);
    }
}
