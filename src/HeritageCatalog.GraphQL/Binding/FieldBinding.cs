using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>What answers a field: a resolver or a property, and how its values are written.</summary>
internal abstract class FieldBinding;

/// <inheritdoc />
internal abstract class FieldBinding<TParent> : FieldBinding
{
    public abstract FieldStep<TParent> CreateStep(FieldPlan field);
}

/// <inheritdoc />
internal sealed class FieldBinding<TParent, TResult>(
    ResolverCall<TParent, TResult> call, ValueBinding<TResult> value) : FieldBinding<TParent>
{
    public override FieldStep<TParent> CreateStep(FieldPlan field)
    {
        var completer = value.CreateCompleter(field);
        return value.IsTask
            ? new AsyncResolverStep<TParent, TResult>(field, call.Bind(field), completer)
            : new ResolverStep<TParent, TResult>(field, call.Bind(field), completer);
    }
}
