using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Defer And Stream Directive Labels Are Unique", and static: known before execution.</summary>
internal sealed class DeferStreamDirectiveLabelRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override void Enter(DirectiveNode directive)
    {
        if (directive.Name.Value is not ("defer" or "stream"))
        {
            return;
        }

        var label = directive.Arguments.FirstOrDefault(static argument => argument.Name.Value == "label")?.Value;
        if (label is StringValueNode text)
        {
            RequireUnique(text.Value, directive);
        }
        else if (label is not (null or NullValueNode))
        {
            Report($"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
        }
    }

    private void RequireUnique(string label, DirectiveNode directive)
    {
        if (!_known.TryAdd(label, directive))
        {
            Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream "
                + "directive usages.",
                _known[label],
                directive);
        }
    }
}
