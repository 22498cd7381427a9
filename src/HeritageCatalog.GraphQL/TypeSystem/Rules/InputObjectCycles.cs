using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Circular References": every input object must have a value that is finite.</summary>
/// <remarks>
/// An input object has a finite value when every non-null field that holds another one does; a OneOf input object when
/// at least one of its members does. What is left when no more can be found to have one is circular.
/// </remarks>
internal static class InputObjectCycles
{
    public static void Validate(IEnumerable<NamedType> types, SchemaErrors errors)
    {
        var open = types.OfType<InputObjectType>().ToHashSet();
        while (open.RemoveWhere(type => HasFiniteValue(type, open)) > 0)
        {
            // Each round may have made finite what leans on the types just removed.
        }

        foreach (var type in open)
        {
            if (FindWayBack(type, open) is { } way)
            {
                var fields = string.Join(", ", way);
                errors.Report($"Input object {type} has no finite value: it refers to itself through {fields}.", type);
            }
        }
    }

    private static bool HasFiniteValue(InputObjectType type, HashSet<InputObjectType> open)
    {
        return type.IsOneOf && !type.Fields.IsEmpty
            ? type.Fields.Any(field => !MustHoldOneOf(field, open))
            : !type.Fields.Any(field => MustHoldOneOf(field, open));
    }

    // A list can be empty and a nullable field absent; the members of a OneOf input object are neither.
    private static bool MustHoldOneOf(InputValueDefinition field, HashSet<InputObjectType> open)
    {
        var mustHaveValue = field.Type.IsNonNull || IsMemberOfOneOf(field);
        return mustHaveValue && field.Type.NullableType is InputObjectType target && open.Contains(target);
    }

    private static bool IsMemberOfOneOf(InputValueDefinition field) => field.DeclaringType is { IsOneOf: true };

    private static List<InputValueDefinition>? FindWayBack(InputObjectType type, HashSet<InputObjectType> open)
    {
        var way = new List<InputValueDefinition>();
        var visited = new HashSet<InputObjectType>();
        return Search(type) ? way : null;

        bool Search(InputObjectType from)
        {
            foreach (var field in from.Fields.Where(field => MustHoldOneOf(field, open)))
            {
                var target = (InputObjectType)field.Type.NullableType;
                way.Add(field);
                if (target == type || (visited.Add(target) && Search(target)))
                {
                    return true;
                }

                way.RemoveAt(way.Count - 1);
            }

            return false;
        }
    }
}
