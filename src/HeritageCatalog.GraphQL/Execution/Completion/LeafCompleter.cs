using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>Completes a scalar or an enum.</summary>
internal sealed class LeafCompleter<T>(FieldPlan field, bool isNonNull, LeafWriter<T> writer)
    : ValueCompleter<T>(field, isNonNull)
{
    public override bool Complete(OperationExecution operation, T value)
    {
        if (value is null)
        {
            return CompleteNull(operation);
        }

        var start = operation.Buffer.Position;
        try
        {
            writer.Write(operation.Buffer, value);
            return true;
        }
        catch (Exception error)
        {
            operation.Buffer.CutBackTo(start);
            return CompleteError(operation, error);
        }
    }
}
