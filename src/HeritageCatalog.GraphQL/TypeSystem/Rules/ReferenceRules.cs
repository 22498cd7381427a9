using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>What may be named after <c>implements</c> and in a union: interfaces and objects, each once.</summary>
internal static class ReferenceRules
{
    public static void Validate(SchemaDraft draft, SchemaErrors errors)
    {
        NamedType? previousOwner = null;
        var known = new HashSet<NamedType>();
        foreach (var (owner, named, location) in draft.References)
        {
            if (owner != previousOwner)
            {
                previousOwner = owner;
                known.Clear();
            }

            if (!known.Add(named))
            {
                errors.Report($"Type {owner} can name {named} only once.", owner.Coordinate, location);
            }
            else if (owner == named)
            {
                errors.Report($"Type {owner} cannot implement itself.", owner.Coordinate, location);
            }
            else if (owner is UnionType && named is not ObjectType)
            {
                var problem = $"Union type {owner} can only include object types, it cannot include {named}.";
                errors.Report(problem, owner.Coordinate, location);
            }
            else if (owner is ComplexType && named is not InterfaceType)
            {
                var problem = $"Type {owner} must only implement interface types, it cannot implement {named}.";
                errors.Report(problem, owner.Coordinate, location);
            }
        }
    }
}
