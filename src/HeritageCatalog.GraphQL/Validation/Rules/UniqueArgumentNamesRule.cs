using HeritageCatalog.GraphQL.Language;
using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Argument Uniqueness".</summary>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(FieldNode field) => RequireUnique(field.Arguments);

    public override void Enter(DirectiveNode directive) => RequireUnique(directive.Arguments);

    private void RequireUnique(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length < 2)
        {
            return;
        }

        var byName = arguments.GroupBy(static argument => argument.Name.Value);
        foreach (var same in byName.Where(static same => same.Count() > 1))
        {
            var names = same.Select(static argument => argument.Name);
            Report($"There can be only one argument named \"{same.Key}\".", [.. names]);
        }
    }
}
