using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Root Operation Types": a query type there must be, all are objects, and no two are the same.</summary>
internal static class RootTypeRules
{
    public static void Validate(SchemaDraft draft, SchemaErrors errors)
    {
        if (draft.FindRoot(OperationKind.Query) is null)
        {
            var nowhere = new SourceLocation(1, 1, "(schema)");
            errors.Report("A query root type must be provided.", coordinate: null, nowhere);
        }

        foreach (var (operation, type, location) in draft.Roots)
        {
            if (type is not ObjectType)
            {
                errors.Report($"{operation} root type must be an object type, not {type}.", type.Coordinate, location);
            }
        }

        var byType = draft.Roots.GroupBy(static root => root.Type);
        foreach (var shared in byType.Where(static uses => uses.Count() > 1))
        {
            var operations = string.Join(" and ", shared.Select(static root => root.Operation.ToString().ToLowerInvariant()));
            var problem = $"All root types must be different, but {shared.Key} is the root type of {operations}.";
            errors.Report(problem, shared.Key.Coordinate, shared.Last().Location);
        }
    }
}
