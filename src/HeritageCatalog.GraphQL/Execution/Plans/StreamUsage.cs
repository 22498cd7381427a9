using System.Globalization;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A list of which items come in later parts of the response.</summary>
/// <param name="plan">The operation.</param>
/// <param name="label">The name that the client gave it; null for none.</param>
/// <param name="initialCount">What stands for the number of items that come at once; null where it is left out.</param>
internal sealed class StreamUsage(OperationPlan plan, string? label, ValueNode? initialCount)
{
    public string? Label { get; } = label;

    /// <summary>The field as it is planned for the items that come at once.</summary>
    public required FieldPlan FirstItems { get; init; }

    /// <summary>The field as it is planned for the items that come later, outside of all deferred fragments.</summary>
    public required FieldPlan LaterItems { get; init; }

    /// <summary>How many items come at once.</summary>
    /// <exception cref="GraphQLException">No such number can be.</exception>
    public int ReadInitialCount(OperationExecution operation)
    {
        var count = initialCount switch
        {
            null => 0,
            VariableNode variable => ReadVariable(variable, operation),
            _ => int.Parse(((IntValueNode)initialCount).Value, CultureInfo.InvariantCulture),
        };
        return count >= 0
            ? count
            : throw new GraphQLException(
                "The argument \"initialCount\" of @stream must not be negative.", ExecutionErrorCodes.InvalidArgument);
    }

    private int ReadVariable(VariableNode variable, OperationExecution operation)
    {
        if (!operation.Variables.TryGet(plan.Variables.IndexOf(variable.Name.Value), out var value))
        {
            return 0;
        }

        return value is int count
            ? count
            : throw new ArgumentRefusedException(
                new GraphQLException(
                    "The argument \"initialCount\" of @stream must not be null.", ExecutionErrorCodes.InvalidArgument),
                variable);
    }
}
