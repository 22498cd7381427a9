using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Variables Are Input Types".</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(VariableDefinitionNode variable)
    {
        if (Context.Schema.FindType(variable.Type) is { IsInputType: false })
        {
            var name = variable.Variable.Name.Value;
            Report($"Variable \"${name}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        }
    }
}
