using HeritageCatalog.GraphQL.Language;
using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Directives Are Unique per Location", repeatable ones excepted.</summary>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : DirectivesRule(context)
{
    protected override void Check(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Length < 2)
        {
            return;
        }

        var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            var isUnique = Context.Schema.FindDirective(name) is { IsRepeatable: false };
            if (isUnique && !known.TryAdd(name, directive))
            {
                Report($"The directive \"@{name}\" can only be used once at this location.", known[name], directive);
            }
        }
    }
}
