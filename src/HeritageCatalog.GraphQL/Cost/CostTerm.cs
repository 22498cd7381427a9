using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>An argument whose cost depends on variables.</summary>
internal sealed record VariableArgument(
    CostModel Model, InputValueDefinition Definition, ValueNode Literal, VariableCoercion Names)
{
    public double Evaluate(VariableValues variables)
    {
        try
        {
            var value = LiteralInput.Coerce(Literal, Definition.Type, Names, variables);
            return InputWeights.Measure(Model, Definition, value);
        }
        catch (GraphQLException)
        {
            // The field is in error and will not be called.
            return 0;
        }
    }
}

/// <summary>What a field adds to the cost of the object it is selected on.</summary>
/// <param name="Weight">The field with its constant arguments.</param>
/// <param name="Arguments">What the other arguments add.</param>
/// <param name="Size">The number of values, at most.</param>
/// <param name="ItemWeight">The cost of one value that has no fields.</param>
/// <param name="Below">What is selected on each value; null for a leaf.</param>
/// <param name="Inclusion">When the field is there; null for always.</param>
internal sealed record CostTerm(
    double Weight,
    ImmutableArray<VariableArgument> Arguments,
    SizeSource Size,
    double ItemWeight,
    CostSite? Below,
    Inclusion? Inclusion)
{
    public bool IsConstant =>
        Arguments.IsEmpty && Size.IsConstant && Inclusion is null && Below is null or { IsConstant: true };

    public OperationCost Evaluate(in CostInputs inputs)
    {
        if (Inclusion is not null && !Inclusion.Holds(inputs.Conditions))
        {
            return default;
        }

        var field = Weight;
        foreach (var argument in Arguments)
        {
            field += argument.Evaluate(inputs.Variables);
        }

        var each = Below is null ? new OperationCost(0, ItemWeight) : Below.Read(inputs);
        return new OperationCost(Math.Max(0, field), 0) + (Size.Evaluate(inputs.Variables) * each);
    }
}
