using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Stream Directives Are Used On List Fields".</summary>
internal sealed class StreamDirectiveOnListFieldRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(DirectiveNode directive)
    {
        if (directive.Name.Value == "stream"
            && Context.Types is { Field: { } field, ParentType: { } parent }
            && field.Type.NullableType is not ListType)
        {
            Report($"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".", directive);
        }
    }
}
