using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;

namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>Gives a field its value where that is the event itself.</summary>
internal sealed class EventCall<T> : ResolverCall<RootValue, T>
{
    public override ResolverCall<RootValue, T> Bind(FieldPlan field) => this;

    public override T Invoke(OperationExecution operation, RootValue parent) => (T)operation.Context.Event!;
}

/// <summary>Reads the event for a resolver that makes the field's value of it.</summary>
internal sealed class EventReader<T> : ParameterReader<T>
{
    public override T Read(OperationExecution operation) => (T)operation.Context.Event!;
}
