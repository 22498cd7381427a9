using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.TypeSystem.Rules;

/// <summary>"Type Validation" of directives.</summary>
internal static class DirectiveRules
{
    public static void Validate(DirectiveDefinition directive, SchemaErrors errors)
    {
        NameRules.Validate(directive, errors);
        FieldRules.ValidateArguments(directive.Arguments, errors);
        if (FindWayBack(directive) is { } way)
        {
            errors.Report($"Directive {directive} refers to itself through {way}.", directive);
        }
    }

    // A directive refers to the directives applied to its arguments, to their types, and to all those refer to.
    private static string? FindWayBack(DirectiveDefinition directive)
    {
        return directive.Arguments.All(IsPlain) ? null : SearchWayBack(directive);
    }

    private static bool IsPlain(InputValueDefinition argument)
    {
        return argument.Directives.IsEmpty && argument.Type.CoreType is ScalarType { Directives.IsEmpty: true };
    }

    private static string? SearchWayBack(DirectiveDefinition directive)
    {
        var visited = new HashSet<ISchemaElement>();
        var open = new Queue<ISchemaElement>(directive.Arguments);
        while (open.TryDequeue(out var element))
        {
            if (element.Directives.Any(applied => applied.Definition == directive))
            {
                return element.Coordinate.ToString();
            }

            foreach (var next in ReferencesOf(element).Where(visited.Add))
            {
                open.Enqueue(next);
            }
        }

        return null;
    }

    private static IEnumerable<ISchemaElement> ReferencesOf(ISchemaElement element)
    {
        var applied = element.Directives.Select(static directive => directive.Definition);
        IEnumerable<ISchemaElement> parts = element switch
        {
            InputValueDefinition value => [value.Type.CoreType],
            InputObjectType type => type.Fields,
            EnumType type => type.Values,
            DirectiveDefinition directive => directive.Arguments,
            _ => [],
        };
        return parts.Concat(applied);
    }
}
