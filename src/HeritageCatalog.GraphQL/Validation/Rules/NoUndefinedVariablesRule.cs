using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"All Variable Uses Defined", also where a fragment uses them.</summary>
internal sealed class NoUndefinedVariablesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Leave(DocumentNode document)
    {
        foreach (var operation in Context.Facts.Operations)
        {
            RequireDefinitions(operation);
        }
    }

    private void RequireDefinitions(OperationDefinitionNode operation)
    {
        var defined = operation.VariableDefinitions.Select(static variable => variable.Variable.Name.Value).ToHashSet();
        foreach (var facts in Context.Facts.ReachableFrom(operation, Name))
        {
            Spend(facts.VariableUsages.Count);
            foreach (var usage in facts.VariableUsages.Where(usage => !defined.Contains(usage.Node.Name.Value)))
            {
                var by = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
                Report($"Variable \"{usage.Node}\" is not defined{by}.", usage.Node, operation);
            }
        }
    }
}
