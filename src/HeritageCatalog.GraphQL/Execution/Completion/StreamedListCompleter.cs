using HeritageCatalog.GraphQL.Execution.Incremental;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>Completes the first items of a list and leaves the others for later parts of the response.</summary>
internal sealed class StreamedListCompleter<TList, TItem>(
    FieldPlan field, bool isNonNull, ValueCompleter<TItem> firstItems, ValueCompleter<TItem> laterItems)
    : ValueCompleter<TList>(field, isNonNull)
    where TList : IEnumerable<TItem>
{
    public override bool Complete(OperationExecution operation, TList value)
    {
        if (value is null)
        {
            return CompleteNull(operation);
        }

        int initialCount;
        IEnumerator<TItem> list;
        try
        {
            initialCount = Field.Stream!.ReadInitialCount(operation);
            list = value.GetEnumerator();
            operation.Own(list);
        }
        catch (Exception error)
        {
            return CompleteError(operation, error);
        }

        Enter(operation);
        return Leave(operation, WriteItems(operation, list, initialCount));
    }

    private bool WriteItems(OperationExecution operation, IEnumerator<TItem> list, int initialCount)
    {
        operation.Buffer.WriteByte((byte)'[');
        for (var i = 0; i < initialCount; i++)
        {
            if (!TryMoveNext(operation, list, out var hasFailed) || hasFailed)
            {
                operation.Buffer.WriteByte((byte)']');
                return !hasFailed;
            }

            if (!WriteItem(operation, i, list.Current))
            {
                return false;
            }
        }

        operation.Holes.AddLater(new ItemStream<TItem>(Field, list, initialCount, laterItems));
        operation.Buffer.WriteByte((byte)']');
        return true;
    }

    private bool TryMoveNext(OperationExecution operation, IEnumerator<TItem> list, out bool hasFailed)
    {
        hasFailed = false;
        try
        {
            return list.MoveNext();
        }
        catch (Exception error)
        {
            operation.AddError(Field, error);
            hasFailed = true;
            return false;
        }
    }

    private bool WriteItem(OperationExecution operation, int index, TItem item)
    {
        if (index > 0)
        {
            operation.Buffer.WriteByte((byte)',');
        }

        operation.Path.Push(index);
        var isWritten = firstItems.Complete(operation, item);
        operation.Path.Pop();
        return isWritten;
    }
}
