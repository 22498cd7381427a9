using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>What answers the fields of an object type.</summary>
internal abstract class ObjectBinding(ObjectType type, Type clrType)
{
    public ObjectType Type { get; } = type;

    public Type ClrType { get; } = clrType;

    public abstract void SetField(FieldDefinition definition, FieldBinding binding);

    public abstract ObjectPlan CreatePlan(IReadOnlyList<PlannedPlace> places);
}

/// <inheritdoc />
internal sealed class ObjectBinding<T>(ObjectType type) : ObjectBinding(type, typeof(T))
{
    private readonly Dictionary<FieldDefinition, FieldBinding<T>> _fields = [];

    public override void SetField(FieldDefinition definition, FieldBinding binding)
    {
        _fields.Add(definition, (FieldBinding<T>)binding);
    }

    public override ObjectPlan CreatePlan(IReadOnlyList<PlannedPlace> places)
    {
        var steps = new Dictionary<FieldPlan, FieldStep<T>>();
        var placed = new PlacedStep<T>[places.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var (field, inclusion, number) = places[i];
            if (!steps.TryGetValue(field, out var step))
            {
                step = CreateStep(field);
                steps.Add(field, step);
            }

            placed[i] = new PlacedStep<T>(step, inclusion, ResponsePath.EncodeField(number));
        }

        return new ObjectPlan<T>(Type, placed);
    }

    private FieldStep<T> CreateStep(FieldPlan field)
    {
        return _fields.TryGetValue(field.Definition, out var binding)
            ? binding.CreateStep(field)
            : new TypeNameStep<T>(field);
    }
}
