using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Where a <see cref="Loading{T}"/> gets its value from.</summary>
internal abstract class LoadingSource
{
    public abstract LoadQueue Queue { get; }

    /// <summary>Goes as far as possible without a batch; true when the value or an error is there.</summary>
    public abstract bool TryAdvance();
}

/// <inheritdoc />
internal abstract class LoadingSource<T> : LoadingSource
{
    public abstract T GetResult();
}

/// <summary>The value of another source, seen through a function.</summary>
internal sealed class MappedSource<T, TResult>(LoadingSource<T> inner, Func<T, TResult> map) : LoadingSource<TResult>
{
    public override LoadQueue Queue => inner.Queue;

    public override bool TryAdvance() => inner.TryAdvance();

    public override TResult GetResult() => map(inner.GetResult());
}

/// <inheritdoc />
internal sealed class MappedSource<T, TState, TResult>(
    LoadingSource<T> inner, TState state, Func<T, TState, TResult> map) : LoadingSource<TResult>
{
    public override LoadQueue Queue => inner.Queue;

    public override bool TryAdvance() => inner.TryAdvance();

    public override TResult GetResult() => map(inner.GetResult(), state);
}

/// <summary>A second load that starts when the first value is there.</summary>
internal sealed class ChainedSource<T, TState, TResult>(
    LoadingSource<T> first, TState state, Func<T, TState, Loading<TResult>> next) : LoadingSource<TResult>
{
    private readonly Position _position = first.Queue.CurrentPosition;
    private Loading<TResult> _second;
    private Exception? _error;
    private bool _hasSecond;

    public override LoadQueue Queue => first.Queue;

    public override bool TryAdvance()
    {
        if (!_hasSecond)
        {
            if (!first.TryAdvance())
            {
                return false;
            }

            StartSecond();
        }

        return _error is not null || _second.IsReady;
    }

    public override TResult GetResult() => _error is null ? _second.GetResult() : throw _error;

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

    public override bool TryAdvance()
    {
        while (_readyCount < items.Length && items[_readyCount].IsReady)
        {
            _readyCount++;
        }

        return _readyCount == items.Length;
    }

    public override IReadOnlyList<T> GetResult() => Array.ConvertAll(items, static item => item.GetResult());
}
