using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Resolution;

/// <summary>A resolver with the readers of its parameters; one class for each number of parameters.</summary>
internal abstract class ResolverCall<TParent, TResult>
{
    /// <summary>The call for one field of a plan.</summary>
    public abstract ResolverCall<TParent, TResult> Bind(FieldPlan field);

    public abstract TResult Invoke(OperationExecution operation, TParent parent);
}

/// <summary>Reads a property, or calls a resolver that takes nothing but the parent.</summary>
internal sealed class ParentCall<TParent, TResult>(Func<TParent, TResult> resolve) : ResolverCall<TParent, TResult>
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan field) => this;

    public override TResult Invoke(OperationExecution operation, TParent parent) => resolve(parent);
}

/// <summary>Reads a property of a value type.</summary>
internal sealed class StructPropertyCall<TParent, TResult>(StructGetter<TParent, TResult> get)
    : ResolverCall<TParent, TResult>
    where TParent : struct
{
    public override ResolverCall<TParent, TResult> Bind(FieldPlan field) => this;

    public override TResult Invoke(OperationExecution operation, TParent parent) => get(ref parent);
}

/// <summary>A getter of a value type, which takes its instance by reference.</summary>
internal delegate TResult StructGetter<TParent, TResult>(ref TParent instance);
