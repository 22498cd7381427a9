using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>Completes a value that a loader has or will have.</summary>
internal sealed class LoadingCompleter<T>(FieldPlan field, bool isNonNull, ValueCompleter<T> inner)
    : ValueCompleter<Loading<T>>(field, isNonNull), IHoleFiller
{
    public override bool Complete(OperationExecution operation, Loading<T> value)
    {
        if (value.IsReady)
        {
            return CompleteLoaded(operation, value);
        }

        operation.Holes.Add(this, value.Source!, value.Token);
        return true;
    }

    public bool IsReady(in Hole hole) => ((LoadingSource<T>)hole.Source!).TryAdvance(hole.Token);

    public bool Fill(OperationExecution operation, in Hole hole)
    {
        return CompleteLoaded(operation, new Loading<T>((LoadingSource<T>)hole.Source!, hole.Token));
    }

    private bool CompleteLoaded(OperationExecution operation, Loading<T> value)
    {
        T loaded;
        try
        {
            loaded = value.GetResult();
        }
        catch (Exception error)
        {
            return CompleteError(operation, error);
        }

        return inner.Complete(operation, loaded);
    }
}

/// <summary>Completes the value of a task.</summary>
internal sealed class ValueTaskCompleter<T>(FieldPlan field, bool isNonNull, ValueCompleter<T> inner)
    : ValueCompleter<ValueTask<T>>(field, isNonNull), IHoleFiller
{
    public override bool Complete(OperationExecution operation, ValueTask<T> value)
    {
        if (value.IsCompleted)
        {
            return CompleteFinished(operation, value);
        }

        var pending = new PendingTask<T>(value, operation.Work, operation.Work.TakeFlow());
        operation.Holes.Add(this, pending);
        pending.Start(operation.Loads.Positions.Save(operation.Path.Entries));
        return true;
    }

    public bool IsReady(in Hole hole) => ((PendingTask<T>)hole.Source!).IsReady;

    public bool Fill(OperationExecution operation, in Hole hole)
    {
        return CompleteFinished(operation, ((PendingTask<T>)hole.Source!).Task);
    }

    private bool CompleteFinished(OperationExecution operation, ValueTask<T> finished)
    {
        T value;
        try
        {
            value = finished.GetAwaiter().GetResult();
        }
        catch (Exception error)
        {
            return CompleteError(operation, error);
        }

        return inner.Complete(operation, value);
    }
}

/// <summary>Completes the value of a task that is an object of its own.</summary>
internal sealed class TaskCompleter<T>(FieldPlan field, bool isNonNull, ValueTaskCompleter<T> inner)
    : ValueCompleter<Task<T>>(field, isNonNull)
{
    public override bool Complete(OperationExecution operation, Task<T> value)
    {
        return inner.Complete(operation, new ValueTask<T>(value));
    }
}
