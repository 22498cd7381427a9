using HeritageCatalog.GraphQL.Language;
using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Directives Are Defined" and "Directives Are in Valid Locations".</summary>
internal sealed class KnownDirectivesRule(ValidationContext context) : DirectivesRule(context)
{
    protected override void Check(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.FindDirective(name) is not { } definition)
            {
                Report($"Unknown directive \"@{name}\".", directive);
            }
            else if (!definition.Locations.Contains(location))
            {
                var place = DirectiveLocationNames.NameOf(location);
                Report($"Directive \"@{name}\" may not be used on {place}.", directive);
            }
        }
    }
}
