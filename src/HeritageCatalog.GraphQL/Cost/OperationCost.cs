namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What an operation, or a part of it, costs at most.</summary>
/// <param name="Field">Field cost: the weights of the fields, each as often as it can be called.</param>
/// <param name="Type">Type cost: the weights of the values, each as often as it can be returned.</param>
internal readonly record struct OperationCost(double Field, double Type)
{
    // Lists in lists soon pass what a number can hold; nobody has such a budget.
    private const double Most = 1e15;

    /// <summary>The one number that callers pay.</summary>
    public double Greatest => Math.Max(Field, Type);

    public static OperationCost operator +(OperationCost left, OperationCost right) =>
        new(Math.Min(left.Field + right.Field, Most), Math.Min(left.Type + right.Type, Most));

    public static OperationCost operator *(double times, OperationCost cost) =>
        new(Math.Min(times * cost.Field, Most), Math.Min(times * cost.Type, Most));

    /// <summary>The greater of both in each respect.</summary>
    public static OperationCost Max(OperationCost left, OperationCost right) =>
        new(Math.Max(left.Field, right.Field), Math.Max(left.Type, right.Type));
}
