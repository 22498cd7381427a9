using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Fragment Spread Type Existence", and the same for the types of variables.</summary>
internal sealed class KnownTypeNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(NamedTypeNode type)
    {
        var name = type.Name.Value;
        if (Context.Schema.FindType(name) is null)
        {
            var suggestion = Context.Suggest(name, Context.Schema.Types.Select(static known => known.Name));
            Report($"Unknown type \"{name}\".{suggestion}", type);
        }
    }
}
