using System.Runtime.ExceptionServices;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>One key of a loader and, after its batch, its value.</summary>
internal sealed class LoaderEntry<TKey, TValue>(DataLoader loader, TKey key, long order, int arrival)
    : LoadingSource<TValue>
{
    private TValue _value = default!;
    private Exception? _error;
    private bool _isComplete;
    private long _order = order;
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

    /// <summary>Takes the place of the earliest response position that asks for the key in the same phase.</summary>
    public void MoveForward(long order, int arrival)
    {
        if (!_isComplete && order < _order)
        {
            _order = order;
            _arrival = arrival;
        }
    }

    public int CompareOrderTo(LoaderEntry<TKey, TValue> other)
    {
        var byOrder = _order.CompareTo(other._order);
        return byOrder != 0 ? byOrder : _arrival.CompareTo(other._arrival);
    }
}
