using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>What answers the fields of an object type.</summary>
internal abstract class ObjectBinding(ObjectType type, Type clrType)
{
    public ObjectType Type { get; } = type;

    public Type ClrType { get; } = clrType;

    public abstract void SetField(FieldDefinition definition, FieldBinding binding);

    public abstract ObjectPlan CreatePlan(ImmutableArray<PlannedPlace> places);
}

/// <inheritdoc />
internal sealed class ObjectBinding<T>(ObjectType type) : ObjectBinding(type, typeof(T))
{
    private readonly Dictionary<FieldDefinition, FieldBinding<T>> _fields = [];

    public override void SetField(FieldDefinition definition, FieldBinding binding)
    {
        _fields.Add(definition, (FieldBinding<T>)binding);
    }

    public override ObjectPlan CreatePlan(ImmutableArray<PlannedPlace> places)
    {
        return new ObjectPlan<T>(Type, [.. places.Select(CreateStep)]);
    }

    private FieldStep<T> CreateStep(PlannedPlace place)
    {
        return _fields.TryGetValue(place.Field.Definition, out var binding)
            ? binding.CreateStep(place.Field, place.Inclusion)
            : new TypeNameStep<T>(place.Field, place.Inclusion);
    }
}
