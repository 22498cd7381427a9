using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Values of Correct Type", "Input Object Field Names" and "Input Object Required Fields".</summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    // Lists and objects are checked from their outside, so values inside of a value are not looked at again.
    public override void Enter(ArgumentNode argument) => Validate(argument.Value, Context.Types.Argument?.Type);

    public override void Enter(VariableDefinitionNode variable)
    {
        if (variable.DefaultValue is not null)
        {
            Validate(variable.DefaultValue, Context.Types.Input.Type);
        }
    }

    private void Validate(ValueNode value, GraphQLType? type)
    {
        if (type is { IsInputType: true })
        {
            InputLiteral.Validate(value, type, (part, problem) => Report(problem, part), Context.Options.SuggestsNames);
        }
    }
}
