using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"All Variable Usages Are Allowed".</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : ValidationRule(context)
{
    public override void Leave(DocumentNode document)
    {
        foreach (var operation in Context.Facts.Operations.Where(static each => !each.VariableDefinitions.IsEmpty))
        {
            RequireAllowedUsages(operation);
        }
    }

    private void RequireAllowedUsages(OperationDefinitionNode operation)
    {
        var defined = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            defined[variable.Variable.Name.Value] = variable;
        }

        foreach (var facts in Context.Facts.ReachableFrom(operation, Name))
        {
            Spend(facts.VariableUsages.Count);
            foreach (var usage in facts.VariableUsages)
            {
                if (defined.TryGetValue(usage.Node.Name.Value, out var definition))
                {
                    RequireAllowed(usage, definition);
                }
            }
        }
    }

    private void RequireAllowed(VariableUsage usage, VariableDefinitionNode definition)
    {
        var type = Context.Schema.FindType(definition.Type);
        if (type is null || usage.Position.Type is not { } expected)
        {
            return;
        }

        if (!IsVariableUsageAllowed(type, definition.DefaultValue, expected, usage.Position.HasDefault))
        {
            var problem = $"Variable \"{usage.Node}\" of type \"{type}\" used in position";
            Report($"{problem} expecting type \"{expected}\".", definition, usage.Node);
        }

        if (usage.Position.InputObject is { IsOneOf: true } oneOf && !type.IsNonNull)
        {
            var problem = $"Variable \"{usage.Node}\" is of type \"{type}\" but must be non-nullable";
            Report($"{problem} to be used for OneOf Input Object \"{oneOf}\".", definition, usage.Node);
        }
    }

    // IsVariableUsageAllowed(): a default on either side makes up for a variable that can be left out.
    private static bool IsVariableUsageAllowed(
        GraphQLType type, ValueNode? defaultValue, GraphQLType expected, bool hasPositionDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return Schema.IsSubType(type, expected);
        }

        var hasDefault = defaultValue is not (null or NullValueNode);
        return (hasDefault || hasPositionDefault) && Schema.IsSubType(type, expected.NullableType);
    }
}
