using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>
/// The cost of an operation as far as it is known without the variables. What depends on them is left as a few sums,
/// in an order in which each needs only those before it.
/// </summary>
internal sealed class CostProgram(CostSite root, ImmutableArray<CostSite> dynamicSites, ConditionTable conditions)
{
    private const int MostOnStack = 64;

    public OperationCost Evaluate(VariableValues variables)
    {
        if (root.IsConstant)
        {
            return root.Read(CostInputs.None);
        }

        var values = dynamicSites.Length <= MostOnStack
            ? stackalloc OperationCost[MostOnStack]
            : new OperationCost[dynamicSites.Length];
        var inputs = new CostInputs(variables, conditions.Evaluate(variables), values);
        foreach (var site in dynamicSites)
        {
            site.Evaluate(inputs);
        }

        return root.Read(inputs);
    }
}
