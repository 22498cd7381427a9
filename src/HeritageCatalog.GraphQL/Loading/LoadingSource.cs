using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Where a <see cref="Loading{T}"/> gets its value from.</summary>
internal abstract class LoadingSource
{
    public abstract LoadQueue Queue { get; }

    /// <summary>Goes as far as possible without a batch; true when the value or an error is there.</summary>
    /// <param name="token">Which of its values, for a source that has several.</param>
    public abstract bool TryAdvance(long token);
}

/// <inheritdoc />
internal abstract class LoadingSource<T> : LoadingSource
{
    public abstract T GetResult(long token);
}

/// <summary>The value of another source, seen through a function.</summary>
internal sealed class MappedSource<T, TResult>(Loading<T> inner, Func<T, TResult> map) : LoadingSource<TResult>
{
    public override LoadQueue Queue => inner.Source!.Queue;

    public override bool TryAdvance(long token) => inner.IsReady;

    public override TResult GetResult(long token) => map(inner.GetResult());
}

/// <inheritdoc />
internal sealed class MappedSource<T, TState, TResult>(
    Loading<T> inner, TState state, Func<T, TState, TResult> map) : LoadingSource<TResult>
{
    public override LoadQueue Queue => inner.Source!.Queue;

    public override bool TryAdvance(long token) => inner.IsReady;

    public override TResult GetResult(long token) => map(inner.GetResult(), state);
}

/// <summary>A second load that starts when the first value is there.</summary>
internal sealed class ChainedSource<T, TState, TResult>(
    Loading<T> first, TState state, Func<T, TState, Loading<TResult>> next) : LoadingSource<TResult>
{
    private readonly Position _position = first.Source!.Queue.CurrentPosition;
    private Loading<TResult> _second;
    private Exception? _error;
    private bool _hasSecond;

    public override LoadQueue Queue => first.Source!.Queue;

    public override bool TryAdvance(long token)
    {
        if (!_hasSecond)
        {
            if (!first.IsReady)
            {
                return false;
            }

            StartSecond();
        }

        return _error is not null || _second.IsReady;
    }

    public override TResult GetResult(long token) => _error is null ? _second.GetResult() : throw _error;

    private void StartSecond()
    {
        _hasSecond = true;
        Queue.StatedPosition = _position;
        try
        {
            _second = next(first.GetResult(), state);
        }
        catch (Exception error)
        {
            _error = error;
        }
        finally
        {
            Queue.StatedPosition = null;
        }
    }
}

/// <summary>Several values as one list, in the order asked for.</summary>
internal sealed class ListSource<T>(LoadQueue queue, Loading<T>[] items) : LoadingSource<IReadOnlyList<T>>
{
    private int _readyCount;

    public override LoadQueue Queue => queue;

    public override bool TryAdvance(long token)
    {
        while (_readyCount < items.Length && items[_readyCount].IsReady)
        {
            _readyCount++;
        }

        return _readyCount == items.Length;
    }

    public override IReadOnlyList<T> GetResult(long token) => Array.ConvertAll(items, static item => item.GetResult());
}
