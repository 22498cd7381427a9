using System.Text;
using HeritageCatalog.GraphQL.Execution.Completion;
using HeritageCatalog.GraphQL.Execution.Resolution;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>ExecuteField() for one field of a plan.</summary>
internal abstract class FieldStep<TParent>(FieldPlan field)
{
    public FieldPlan Field { get; } = field;

    /// <summary>Writes the field's value behind its name; false when it may not be null but is.</summary>
    public abstract bool Execute(OperationExecution operation, TParent parent);
}

/// <summary>Writes <c>__typename</c>.</summary>
internal sealed class TypeNameStep<TParent>(FieldPlan field) : FieldStep<TParent>(field)
{
    private readonly byte[] _value = Encoding.ASCII.GetBytes($"\"{field.ParentType.Name}\"");

    public override bool Execute(OperationExecution operation, TParent parent)
    {
        operation.Buffer.Write(_value);
        return true;
    }
}

/// <summary>Calls a resolver or reads a property and writes what it returns.</summary>
internal sealed class ResolverStep<TParent, TResult>(
    FieldPlan field,
    ResolverCall<TParent, TResult> resolver,
    ValueCompleter<TResult> completer) : FieldStep<TParent>(field)
{
    public override bool Execute(OperationExecution operation, TParent parent)
    {
        TResult result;
        try
        {
            result = resolver.Invoke(operation, parent);
        }
        catch (Exception error)
        {
            return completer.CompleteError(operation, error);
        }

        return completer.Complete(operation, result);
    }
}

/// <summary>Calls a resolver that returns a task, so that what it awaits brings it back to this operation.</summary>
internal sealed class AsyncResolverStep<TParent, TResult>(
    FieldPlan field,
    ResolverCall<TParent, TResult> resolver,
    ValueCompleter<TResult> completer) : FieldStep<TParent>(field)
{
    public override bool Execute(OperationExecution operation, TParent parent)
    {
        TResult result;
        var outer = SynchronizationContext.Current;
        var flow = operation.Work.FreshFlow;
        SynchronizationContext.SetSynchronizationContext(flow);
        operation.Loads.CurrentFlow = flow;
        try
        {
            result = resolver.Invoke(operation, parent);
        }
        catch (Exception error)
        {
            return completer.CompleteError(operation, error);
        }
        finally
        {
            operation.Loads.CurrentFlow = null;
            SynchronizationContext.SetSynchronizationContext(outer);
        }

        return completer.Complete(operation, result);
    }
}
