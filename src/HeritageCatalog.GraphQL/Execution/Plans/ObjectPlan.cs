using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>What is written of the objects of one type at one place of an operation.</summary>
internal abstract class ObjectPlan(ObjectType type)
{
    public ObjectType Type { get; } = type;

    /// <summary>False when a field failed that may not be null.</summary>
    public abstract bool WriteObject(OperationExecution operation, object value);
}

/// <inheritdoc />
internal sealed class ObjectPlan<T>(ObjectType type, FieldStep<T>[] steps) : ObjectPlan(type)
{
    /// <summary>The fields in the order of the response.</summary>
    public ReadOnlySpan<FieldStep<T>> Steps => steps;

    public override bool WriteObject(OperationExecution operation, object value) => Write(operation, (T)value);

    /// <summary>ExecuteSelectionSet(): writes the fields one after another; false when one failed for good.</summary>
    public bool Write(OperationExecution operation, T value)
    {
        var isFirst = true;
        foreach (var step in steps)
        {
            if (step.Inclusion is not null && !step.Inclusion.Holds(operation.Conditions))
            {
                continue;
            }

            operation.Buffer.Write(isFirst ? step.Field.FirstName : step.Field.FollowingName);
            isFirst = false;
            operation.Path.Push(step.PathEntry);
            var isWritten = step.Execute(operation, value);
            operation.Path.Pop();
            if (!isWritten)
            {
                return false;
            }
        }

        operation.Buffer.Write(isFirst ? "{}"u8 : "}"u8);
        return true;
    }
}
