using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Variable Uniqueness".</summary>
internal sealed class UniqueVariableNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(OperationDefinitionNode operation)
    {
        var byName = operation.VariableDefinitions.GroupBy(static variable => variable.Variable.Name.Value);
        foreach (var same in byName.Where(static same => same.Count() > 1))
        {
            var names = same.Select(static variable => variable.Variable.Name);
            Report($"There can be only one variable named \"${same.Key}\".", [.. names]);
        }
    }
}
