using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>What answers the fields of an object type.</summary>
internal sealed class ObjectBinding
{
    private readonly Dictionary<FieldDefinition, Blueprint> _fields = [];
    private readonly Blueprint _planner;

    public ObjectBinding(ObjectType type, Type clrType)
    {
        Type = type;
        ClrType = clrType;
        _planner = Blueprint.Of(typeof(ObjectPlanner<>), [clrType], this);
    }

    public ObjectType Type { get; }

    public Type ClrType { get; }

    /// <summary>Says what answers a field, as a <see cref="FieldBinding{TParent}"/> of the CLR type.</summary>
    public void SetField(FieldDefinition definition, Blueprint binding) => _fields.Add(definition, binding);

    /// <summary>What answers a field; null for <c>__typename</c>.</summary>
    public Blueprint? FindField(FieldDefinition definition) => _fields.GetValueOrDefault(definition);

    public ObjectPlan CreatePlan(IReadOnlyList<PlannedPlace> places, DeferredPlan? deferred = null) =>
        _planner.Make<ObjectPlanner>().Plan(places, deferred);
}

/// <summary>Plans objects whose CLR type is known only by reflection.</summary>
internal abstract class ObjectPlanner
{
    public abstract ObjectPlan Plan(IReadOnlyList<PlannedPlace> places, DeferredPlan? deferred);
}

/// <inheritdoc />
internal sealed class ObjectPlanner<T>(ObjectBinding binding) : ObjectPlanner
{
    public override ObjectPlan Plan(IReadOnlyList<PlannedPlace> places, DeferredPlan? deferred)
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

        return new ObjectPlan<T>(binding.Type, placed, deferred);
    }

    private FieldStep<T> CreateStep(FieldPlan field)
    {
        return binding.FindField(field.Definition)?.Make<FieldBinding<T>>().CreateStep(field)
            ?? new TypeNameStep<T>(field);
    }
}
