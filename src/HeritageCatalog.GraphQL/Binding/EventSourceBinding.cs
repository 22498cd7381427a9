using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Subscriptions;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>The method that returns the source stream of a subscription field.</summary>
internal abstract class EventSourceBinding
{
    public abstract EventSource CreateSource(FieldPlan field);
}

/// <inheritdoc />
/// <typeparam name="TResult">What the method returns: the stream, or a task of it.</typeparam>
/// <typeparam name="TEvent">What the stream gives.</typeparam>
internal sealed class EventSourceBinding<TResult, TEvent>(ResolverCall<RootValue, TResult> call) : EventSourceBinding
{
    public override EventSource CreateSource(FieldPlan field)
    {
        return new EventSource<TResult, TEvent>(field, call.Bind(field));
    }
}
