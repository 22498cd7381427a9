using HeritageCatalog.GraphQL.Binding;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>The plans of one place for the object types that its values turn out to have.</summary>
internal sealed class PolymorphicPlan(FieldPlan field)
{
    private Known[] _known = [];

    private readonly record struct Known(Type ClrType, ObjectPlan Plan);

    /// <summary>ResolveAbstractType(), and the plan for the type found.</summary>
    /// <exception cref="GraphQLException">No possible type has this CLR type.</exception>
    public ObjectPlan For(Type clrType)
    {
        foreach (var known in Volatile.Read(ref _known))
        {
            if (known.ClrType == clrType)
            {
                return known.Plan;
            }
        }

        return Add(clrType);
    }

    private ObjectPlan Add(Type clrType)
    {
        var site = field.Selection!;
        var binding = FindBinding(site, clrType) ?? throw new InvalidOperationException(
            $"{field.Coordinate} returned a {clrType}, which is not the CLR type of any possible type of {site.Type}.");
        var plan = _known.FirstOrDefault(known => known.Plan.Type == binding.Type).Plan
            ?? field.Operation.PlanObject(binding, site);

        // Two threads may both plan a type; one of the plans is forgotten.
        Volatile.Write(ref _known, [.. _known, new Known(clrType, plan)]);
        return plan;
    }

    private ObjectBinding? FindBinding(SelectionSite site, Type clrType)
    {
        var objects = field.Operation.Runtime.Objects;
        return site.Type.PossibleTypes
            .Select(objects.Get)
            .Where(binding => binding.ClrType.IsAssignableFrom(clrType))
            .OrderByDescending(binding => binding.ClrType == clrType)
            .ThenByDescending(binding => DepthOf(binding.ClrType))
            .FirstOrDefault();
    }

    private static int DepthOf(Type type)
    {
        var depth = 0;
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
