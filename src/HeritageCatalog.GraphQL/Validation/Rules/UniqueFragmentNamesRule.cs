using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Fragment Name Uniqueness".</summary>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name;
        if (!_known.TryAdd(name.Value, name))
        {
            Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
