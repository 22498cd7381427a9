using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"All Variables Used", be it by a fragment.</summary>
internal sealed class NoUnusedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Leave(DocumentNode document)
    {
        foreach (var operation in Context.Facts.Operations.Where(static each => !each.VariableDefinitions.IsEmpty))
        {
            RequireUses(operation);
        }
    }

    private void RequireUses(OperationDefinitionNode operation)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in Context.Facts.ReachableFrom(operation, Name))
        {
            Spend(facts.VariableUsages.Count);
            used.UnionWith(facts.VariableUsages.Select(static usage => usage.Node.Name.Value));
        }

        foreach (var variable in operation.VariableDefinitions.Where(each => !used.Contains(each.Variable.Name.Value)))
        {
            var where = operation.Name is null ? "" : $" in operation \"{operation.Name.Value}\"";
            Report($"Variable \"{variable.Variable}\" is never used{where}.", variable);
        }
    }
}
