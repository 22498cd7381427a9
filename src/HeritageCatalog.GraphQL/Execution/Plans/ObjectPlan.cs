using HeritageCatalog.GraphQL.Execution.Incremental;
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
internal sealed class ObjectPlan<T>(ObjectType type, PlacedStep<T>[] places, DeferredPlan? deferred) : ObjectPlan(type)
{
    /// <summary>The fields in the order of the response.</summary>
    public ReadOnlySpan<PlacedStep<T>> Places => places;

    public override bool WriteObject(OperationExecution operation, object value) => Write(operation, (T)value);

    /// <summary>ExecuteSelectionSet(): writes the fields one after another; false when one failed for good.</summary>
    public bool Write(OperationExecution operation, T value)
    {
        var buffer = operation.Buffer;
        var path = operation.Path;
        var isFirst = true;
        foreach (ref readonly var place in places.AsSpan())
        {
            if (place.Inclusion is not null && !place.Inclusion.Holds(operation.Conditions))
            {
                continue;
            }

            var step = place.Step;
            buffer.Write(isFirst ? step.Field.FirstName : step.Field.FollowingName);
            isFirst = false;
            path.Push(place.PathEntry);
            var isWritten = step.Execute(operation, value);
            path.Pop();
            if (!isWritten)
            {
                return false;
            }
        }

        if (deferred is not null)
        {
            operation.Holes.AddLater(new DeferredObject(deferred, value!));
        }

        if (isFirst)
        {
            buffer.WriteByte((byte)'{');
        }

        buffer.WriteByte((byte)'}');
        return true;
    }
}

/// <summary>A step at one of the places where its field can stand.</summary>
/// <param name="Step">What writes the field.</param>
/// <param name="Inclusion">When it stands here; null for always.</param>
/// <param name="PathEntry">The place as an entry of the response path.</param>
internal readonly record struct PlacedStep<T>(FieldStep<T> Step, Inclusion? Inclusion, int PathEntry);
