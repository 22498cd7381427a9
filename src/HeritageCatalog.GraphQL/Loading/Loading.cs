using System.Runtime.CompilerServices;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>A value that a loader will have after its next batch, or that is there already.</summary>
/// <remarks>
/// Costs no task: a field that returns one leaves a gap in the response, which is filled after the batch. Inside an
/// asynchronous resolver it can be awaited. It belongs to the operation it came from and must not be kept longer.
/// </remarks>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Loading<T>
{
    private readonly T _value;
    private readonly LoadingSource<T>? _source;
    private readonly long _token;

    /// <summary>Wraps a value that needs no loading.</summary>
    public Loading(T value)
    {
        _value = value;
        _source = null;
        _token = 0;
    }

    internal Loading(LoadingSource<T> source, long token = 0)
    {
        _value = default!;
        _source = source;
        _token = token;
    }

    /// <summary>True when the value, or the error that took its place, is known.</summary>
    public bool IsReady => _source is null || _source.TryAdvance(_token);

    internal LoadingSource<T>? Source => _source;

    /// <summary>Which value of the source it is.</summary>
    internal long Token => _token;

    /// <summary>A value that needs no loading.</summary>
    public static implicit operator Loading<T>(T value) => new(value);

    /// <summary>Applies a function to the value once it is there.</summary>
    /// <param name="map">Make it <c>static</c> where it can be: it is kept until the value arrives.</param>
    public Loading<TResult> Select<TResult>(Func<T, TResult> map)
    {
        return _source is null ? new(map(_value)) : new(new MappedSource<T, TResult>(this, map));
    }

    /// <summary>Applies a function to the value and a state, so that the function can be static.</summary>
    public Loading<TResult> Select<TState, TResult>(TState state, Func<T, TState, TResult> map)
    {
        return _source is null
            ? new(map(_value, state))
            : new(new MappedSource<T, TState, TResult>(this, state, map));
    }

    /// <summary>Loads a second value that depends on the first; it joins the batch after the first one's.</summary>
    public Loading<TResult> Then<TState, TResult>(TState state, Func<T, TState, Loading<TResult>> next)
    {
        return _source is null ? next(_value, state) : new(new ChainedSource<T, TState, TResult>(this, state, next));
    }

    /// <summary>Makes <c>await</c> work inside an asynchronous resolver.</summary>
    public Awaiter GetAwaiter() => new(this);

    /// <summary>The value; throws what the loader failed with, or when it is not loaded yet.</summary>
    internal T GetResult() => _source is null ? _value : _source.GetResult(_token);

    /// <summary>Waits for the value on behalf of the compiler.</summary>
    public readonly struct Awaiter : ICriticalNotifyCompletion
    {
        private readonly Loading<T> _loading;

        internal Awaiter(Loading<T> loading)
        {
            _loading = loading;
        }

        /// <summary>True when there is nothing to wait for.</summary>
        public bool IsCompleted => _loading.IsReady;

        /// <summary>The value, or the exception the loader failed with.</summary>
        public T GetResult() => _loading.GetResult();

        /// <inheritdoc />
        public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

        /// <inheritdoc />
        public void UnsafeOnCompleted(Action continuation)
        {
            var source = _loading._source!;
            source.Queue.Await(source, _loading._token, continuation);
        }
    }
}
