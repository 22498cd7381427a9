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

        foreach (var root in draft.Roots)
        {
            var shared = draft.Roots.FindAll(other => other.Type == root.Type);
            if (shared.Count > 1 && shared[^1] == root)
            {
                ReportShared(shared, errors);
            }
        }
    }

    private static void ReportShared(List<RootReference> shared, SchemaErrors errors)
    {
        var type = shared[^1].Type;
        var operations = string.Join(
            " and ", shared.Select(static root => root.Operation.ToString().ToLowerInvariant()));
        var problem = $"All root types must be different, but {type} is the root type of {operations}.";
        errors.Report(problem, type.Coordinate, shared[^1].Location);
    }
}
