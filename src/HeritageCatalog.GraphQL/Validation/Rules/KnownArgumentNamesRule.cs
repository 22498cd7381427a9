using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Argument Names": a given argument must be declared.</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(ArgumentNode argument)
    {
        if (Context.Types.Argument is not null)
        {
            return;
        }

        var name = argument.Name.Value;
        if (Context.Types.Directive is { } directive)
        {
            var suggestion = Context.Suggest(name, directive.Arguments.Select(static known => known.Name));
            Report($"Unknown argument \"{name}\" on directive \"{directive}\".{suggestion}", argument);
        }
        else if (!Context.Types.IsInDirective && Context.Types.Field is { } field)
        {
            var suggestion = Context.Suggest(name, field.Arguments.Select(static known => known.Name));
            Report($"Unknown argument \"{name}\" on field \"{field}\".{suggestion}", argument);
        }
    }
}
