using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Fourth step: checks the directives applied in the sources and coerces their arguments.</summary>
internal sealed class DirectiveApplication(SchemaDraft draft, SchemaErrors errors)
{
    public void ApplyAll()
    {
        foreach (var pending in draft.PendingDirectives)
        {
            var applied = ImmutableArray.CreateBuilder<AppliedDirective>();
            foreach (var node in pending.Nodes)
            {
                if (Apply(node, pending, applied) is { } directive)
                {
                    applied.Add(directive);
                }
            }

            pending.Apply(applied.DrainToImmutable());
        }
    }

    private AppliedDirective? Apply(
        Sourced<DirectiveNode> directive, PendingDirectives place, IEnumerable<AppliedDirective> alreadyApplied)
    {
        var name = directive.Node.Name.Value;
        if (!draft.Directives.TryGetValue(name, out var definition))
        {
            errors.Report($"Unknown directive \"@{name}\".", place.Owner, directive.Location);
            return null;
        }

        if (!definition.Locations.Contains(place.Location))
        {
            var location = DirectiveLocationNames.NameOf(place.Location);
            errors.Report($"Directive \"@{name}\" may not be used on {location}.", place.Owner, directive.Location);
        }

        if (!definition.IsRepeatable && alreadyApplied.Any(earlier => earlier.Definition == definition))
        {
            var problem = $"The directive \"@{name}\" can only be used once at this location.";
            errors.Report(problem, place.Owner, directive.Location);
        }

        return new AppliedDirective(
            definition, directive.Node, directive.Location, CoerceArguments(directive, definition, place));
    }

    private Dictionary<string, object?> CoerceArguments(
        Sourced<DirectiveNode> directive, DirectiveDefinition definition, PendingDirectives place)
    {
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var node in directive.Node.Arguments)
        {
            var name = node.Name.Value;
            var argument = definition.FindArgument(name);
            if (argument is null)
            {
                var problem = $"Unknown argument \"{name}\" on directive \"@{definition.Name}\".";
                errors.Report(problem, place.Owner, directive.LocationOf(node));
            }
            else if (!coerced.TryAdd(name, CoerceArgument(node, argument, directive, place)))
            {
                var problem = $"There can be only one argument named \"{name}\".";
                errors.Report(problem, place.Owner, directive.LocationOf(node));
            }
        }

        AddDefaults(coerced, directive, definition, place);
        return coerced;
    }

    private object? CoerceArgument(
        ArgumentNode node, InputValueDefinition argument, Sourced<DirectiveNode> directive, PendingDirectives place)
    {
        var isValid = true;
        InputLiteral.Validate(node.Value, argument.Type, (part, problem) =>
        {
            isValid = false;
            errors.Report($"{argument.Coordinate}: {problem}", place.Owner, directive.LocationOf(part));
        });
        return isValid && argument.Type.IsInputType ? InputLiteral.Coerce(node.Value, argument.Type) : null;
    }

    private void AddDefaults(
        Dictionary<string, object?> coerced,
        Sourced<DirectiveNode> directive,
        DirectiveDefinition definition,
        PendingDirectives place)
    {
        foreach (var argument in definition.Arguments.Where(argument => !coerced.ContainsKey(argument.Name)))
        {
            if (argument.HasDefault)
            {
                coerced.Add(argument.Name, argument.DefaultValue);
            }
            else if (argument.IsRequired)
            {
                var problem = $"Argument \"{argument.Coordinate}\" of type \"{argument.Type}\" is required, " +
                    "but it was not provided.";
                errors.Report(problem, place.Owner, directive.Location);
            }
        }
    }
}
