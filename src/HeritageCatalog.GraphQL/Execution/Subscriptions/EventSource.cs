using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;

namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>The field of a subscription that has events.</summary>
internal abstract class EventSource(FieldPlan field)
{
    public FieldPlan Field { get; } = field;

    /// <summary>ResolveFieldEventStream(): the operation is not used any more once the call has returned.</summary>
    public abstract ValueTask<IAsyncEnumerable<object?>> ResolveFieldEventStreamAsync(OperationExecution operation);
}

/// <inheritdoc />
internal sealed class EventSource<TResult, TEvent>(FieldPlan field, ResolverCall<RootValue, TResult> call)
    : EventSource(field)
{
    public override ValueTask<IAsyncEnumerable<object?>> ResolveFieldEventStreamAsync(OperationExecution operation)
    {
        return call.Invoke(operation, default) switch
        {
            IAsyncEnumerable<TEvent> events => new(Widen(events)),
            ValueTask<IAsyncEnumerable<TEvent>> events => WidenAsync(events),
            Task<IAsyncEnumerable<TEvent>> events => WidenAsync(new ValueTask<IAsyncEnumerable<TEvent>>(events)),
            _ => throw new InvalidOperationException($"The source stream of {Field.Coordinate} is null."),
        };
    }

    private static async ValueTask<IAsyncEnumerable<object?>> WidenAsync(ValueTask<IAsyncEnumerable<TEvent>> events) =>
        Widen(await events.ConfigureAwait(false));

    private static IAsyncEnumerable<object?> Widen(IAsyncEnumerable<TEvent> events) =>
        events as IAsyncEnumerable<object?> ?? new BoxedEvents<TEvent>(events);
}

/// <summary>Events that are values, as objects.</summary>
internal sealed class BoxedEvents<T>(IAsyncEnumerable<T> events) : IAsyncEnumerable<object?>
{
    public IAsyncEnumerator<object?> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Enumerator(events.GetAsyncEnumerator(cancellationToken));

    private sealed class Enumerator(IAsyncEnumerator<T> events) : IAsyncEnumerator<object?>
    {
        public object? Current => events.Current;

        public ValueTask<bool> MoveNextAsync() => events.MoveNextAsync();

        public ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
