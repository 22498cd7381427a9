using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Operation Name Uniqueness".</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !_known.TryAdd(name.Value, name))
        {
            Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
