using System.Globalization;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What an operation costs, and what it may cost.</summary>
internal readonly record struct CostReport(OperationCost Cost, CostBudget Budget)
{
    public bool IsTooMuch => Cost.Field > Budget.Field || Cost.Type > Budget.Type;

    /// <summary>The numbers for programs; a bound that does not exist is left out.</summary>
    public void AddTo(Dictionary<string, object?> extensions)
    {
        extensions["fieldCost"] = Cost.Field;
        extensions["typeCost"] = Cost.Type;
        AddLimit(extensions, "maxFieldCost", Budget.Field);
        AddLimit(extensions, "maxTypeCost", Budget.Type);
    }

    /// <summary>Writes the entry <c>cost</c> of the response's <c>extensions</c>.</summary>
    public void Write(ResponseBuffer buffer)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        AddTo(entries);
        buffer.Write("\"cost\":"u8);
        ErrorJson.WriteValue(buffer, entries);
    }

    private static void AddLimit(Dictionary<string, object?> extensions, string name, double limit)
    {
        if (double.IsFinite(limit))
        {
            extensions[name] = limit;
        }
    }
}

/// <summary>Refuses operations that cost more than their caller may spend.</summary>
internal static class CostGuard
{
    public static CostReport Measure(
        CostProgram program, CostOptions options, VariableValues variables, ClaimsPrincipal? user)
    {
        try
        {
            return new CostReport(program.Evaluate(variables), options.BudgetOf(user));
        }
        catch (GraphQLException)
        {
            // A condition is null: the operation is refused for that when it begins.
            return new CostReport(default, CostBudget.Unlimited);
        }
    }

    public static ExecutionResult Refuse(CostReport report)
    {
        var (cost, budget) = report;
        var problem = cost.Field > budget.Field
            ? $"The operation has a field cost of {Text(cost.Field)}; the limit is {Text(budget.Field)}."
            : $"The operation has a type cost of {Text(cost.Type)}; the limit is {Text(budget.Type)}.";
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = LimitErrorCodes.Cost };
        report.AddTo(extensions);
        return RequestErrors.Create([new GraphQLError(problem) { Extensions = extensions }]);
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
