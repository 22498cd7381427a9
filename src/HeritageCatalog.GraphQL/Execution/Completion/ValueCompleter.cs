using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>CompleteValue() for one place of a plan: writes a value of one CLR type into the response.</summary>
/// <param name="field">The field whose value it is, or is part of.</param>
/// <param name="isNonNull">True where null may not stand.</param>
internal abstract class ValueCompleter<T>(FieldPlan field, bool isNonNull)
{
    protected FieldPlan Field { get; } = field;

    protected bool IsNonNull { get; } = isNonNull;

    /// <summary>
    /// Writes the value. False when the position may not be null but has to be: the error is recorded, and whoever
    /// wrote what is around it cuts the response back to the nearest position that may be null.
    /// </summary>
    public abstract bool Complete(OperationExecution operation, T value);

    /// <summary>The resolver returned null.</summary>
    protected bool CompleteNull(OperationExecution operation)
    {
        if (!IsNonNull)
        {
            operation.Buffer.Write("null"u8);
            return true;
        }

        operation.AddError(Field, new GraphQLException(
            $"Cannot return null for non-nullable field {Field.Coordinate}.", ExecutionErrorCodes.NullNotAllowed));
        return false;
    }

    /// <summary>The value could not be had or written; nothing stands at the position yet.</summary>
    public bool CompleteError(OperationExecution operation, Exception error)
    {
        operation.AddError(Field, error);
        if (!IsNonNull)
        {
            operation.Buffer.Write("null"u8);
        }

        return !IsNonNull;
    }

    /// <summary>Before a value with parts: remembers where to cut back to.</summary>
    protected void Enter(OperationExecution operation)
    {
        if (!IsNonNull)
        {
            operation.Holes.EnterNullable();
        }
    }

    /// <summary>After a value with parts: makes it null when one of them failed that may not be null.</summary>
    protected bool Leave(OperationExecution operation, bool isWritten)
    {
        if (IsNonNull)
        {
            return isWritten;
        }

        if (isWritten)
        {
            operation.Holes.LeaveNullable();
        }
        else
        {
            operation.Holes.CutBackNullable();
            operation.Buffer.Write("null"u8);
        }

        return true;
    }
}
