using HeritageCatalog.GraphQL.Execution.Completion;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>How values of one CLR type are written for one type of the schema.</summary>
internal abstract class ValueBinding
{
    /// <summary>True where a resolver returns a task and must be brought back to its operation.</summary>
    public virtual bool IsTask => false;
}

/// <inheritdoc />
internal abstract class ValueBinding<T> : ValueBinding
{
    public abstract ValueCompleter<T> CreateCompleter(FieldPlan field);
}

internal sealed class LeafBinding<T>(bool isNonNull, LeafWriter<T> writer) : ValueBinding<T>
{
    public override ValueCompleter<T> CreateCompleter(FieldPlan field)
    {
        return new LeafCompleter<T>(field, isNonNull, writer);
    }
}

internal sealed class NullableBinding<T>(bool isNonNull, ValueBinding<T> inner) : ValueBinding<T?>
    where T : struct
{
    public override ValueCompleter<T?> CreateCompleter(FieldPlan field)
    {
        return new NullableCompleter<T>(field, isNonNull, inner.CreateCompleter(field));
    }
}

internal sealed class ListBinding<TList, TItem>(bool isNonNull, ValueBinding<TItem> items) : ValueBinding<TList>
    where TList : IEnumerable<TItem>
{
    public override ValueCompleter<TList> CreateCompleter(FieldPlan field)
    {
        return field.Stream is { } stream
            ? new StreamedListCompleter<TList, TItem>(
                field,
                isNonNull,
                items.CreateCompleter(stream.FirstItems),
                items.CreateCompleter(stream.LaterItems))
            : new ListCompleter<TList, TItem>(field, isNonNull, items.CreateCompleter(field));
    }
}

/// <summary>An object type; its plan is fixed where the CLR type says exactly which one.</summary>
internal sealed class ObjectValueBinding<T>(bool isNonNull, ObjectBinding binding) : ValueBinding<T>
{
    public override ValueCompleter<T> CreateCompleter(FieldPlan field)
    {
        var plan = (ObjectPlan<T>)field.Operation.PlanObject(binding, field.Selection!);
        return new ObjectCompleter<T>(field, isNonNull, plan);
    }
}

/// <summary>An interface, a union, or an object type whose values are declared by a base type.</summary>
internal sealed class AbstractValueBinding<T>(bool isNonNull) : ValueBinding<T>
{
    public override ValueCompleter<T> CreateCompleter(FieldPlan field)
    {
        return new AbstractCompleter<T>(field, isNonNull, new PolymorphicPlan(field));
    }
}

internal sealed class LoadingBinding<T>(bool isNonNull, ValueBinding<T> inner) : ValueBinding<Loading<T>>
{
    public override ValueCompleter<Loading<T>> CreateCompleter(FieldPlan field)
    {
        return new LoadingCompleter<T>(field, isNonNull, inner.CreateCompleter(field));
    }
}

internal sealed class ValueTaskBinding<T>(bool isNonNull, ValueBinding<T> inner) : ValueBinding<ValueTask<T>>
{
    public override bool IsTask => true;

    public override ValueCompleter<ValueTask<T>> CreateCompleter(FieldPlan field)
    {
        return new ValueTaskCompleter<T>(field, isNonNull, inner.CreateCompleter(field));
    }
}

internal sealed class TaskBinding<T>(bool isNonNull, ValueBinding<T> inner) : ValueBinding<Task<T>>
{
    public override bool IsTask => true;

    public override ValueCompleter<Task<T>> CreateCompleter(FieldPlan field)
    {
        var completer = new ValueTaskCompleter<T>(field, isNonNull, inner.CreateCompleter(field));
        return new TaskCompleter<T>(field, isNonNull, completer);
    }
}
