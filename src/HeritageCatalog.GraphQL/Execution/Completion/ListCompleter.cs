using System.Runtime.InteropServices;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>Completes a list, item after item.</summary>
internal sealed class ListCompleter<TList, TItem>(FieldPlan field, bool isNonNull, ValueCompleter<TItem> items)
    : ValueCompleter<TList>(field, isNonNull)
    where TList : IEnumerable<TItem>
{
    public override bool Complete(OperationExecution operation, TList value)
    {
        if (value is null)
        {
            return CompleteNull(operation);
        }

        Enter(operation);
        return Leave(operation, WriteItems(operation, value));
    }

    private bool WriteItems(OperationExecution operation, TList value)
    {
        return value switch
        {
            TItem[] array => WriteSpan(operation, array),
            List<TItem> list => WriteSpan(operation, CollectionsMarshal.AsSpan(list)),
            IReadOnlyList<TItem> list => WriteIndexed(operation, list),
            _ => WriteEnumerated(operation, value),
        };
    }

    private bool WriteSpan(OperationExecution operation, ReadOnlySpan<TItem> span)
    {
        operation.Buffer.WriteByte((byte)'[');
        for (var i = 0; i < span.Length; i++)
        {
            if (!WriteItem(operation, i, span[i]))
            {
                return false;
            }
        }

        operation.Buffer.WriteByte((byte)']');
        return true;
    }

    private bool WriteIndexed(OperationExecution operation, IReadOnlyList<TItem> list)
    {
        operation.Buffer.WriteByte((byte)'[');
        for (var i = 0; TryRead(operation, list, i, out var item, out var hasFailed); i++)
        {
            if (hasFailed || !WriteItem(operation, i, item!))
            {
                return false;
            }
        }

        operation.Buffer.WriteByte((byte)']');
        return true;
    }

    // A list of the application may compute its items, and fail.
    private bool TryRead(
        OperationExecution operation, IReadOnlyList<TItem> list, int index, out TItem? item, out bool hasFailed)
    {
        hasFailed = false;
        item = default;
        try
        {
            if (index >= list.Count)
            {
                return false;
            }

            item = list[index];
        }
        catch (Exception error)
        {
            operation.AddError(Field, error);
            hasFailed = true;
        }

        return true;
    }

    private bool WriteEnumerated(OperationExecution operation, TList value)
    {
        TItem[] items;
        try
        {
            // A sequence that computes its items may throw half-way: take them all before anything is written.
            items = [.. value];
        }
        catch (Exception error)
        {
            operation.AddError(Field, error);
            return false;
        }

        return WriteSpan(operation, items);
    }

    private bool WriteItem(OperationExecution operation, int index, TItem item)
    {
        if (index > 0)
        {
            operation.Buffer.WriteByte((byte)',');
        }

        operation.Path.Push(index);
        var isWritten = items.Complete(operation, item);
        operation.Path.Pop();
        return isWritten;
    }
}
