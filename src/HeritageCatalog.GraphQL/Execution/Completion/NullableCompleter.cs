using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>Completes a value type that may be absent.</summary>
internal sealed class NullableCompleter<T>(FieldPlan field, bool isNonNull, ValueCompleter<T> inner)
    : ValueCompleter<T?>(field, isNonNull)
    where T : struct
{
    public override bool Complete(OperationExecution operation, T? value)
    {
        return value.HasValue ? inner.Complete(operation, value.GetValueOrDefault()) : CompleteNull(operation);
    }
}
