using System.Security.Claims;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What operations may cost, and who is told what they cost.</summary>
public sealed record CostOptions
{
    /// <summary>
    /// The budget of one request by its caller; null stands for an anonymous one. Called for each request.
    /// </summary>
    public Func<ClaimsPrincipal?, CostBudget> BudgetOf { get; init; } = static _ => CostBudget.Default;

    /// <summary>When <c>extensions.cost</c> is part of the response.</summary>
    public CostReporting Reporting { get; init; } = CostReporting.WhenAsked;

    /// <summary>The length of a list of which the schema says nothing.</summary>
    public int DefaultListSize { get; init; } = 10;

    internal bool Reports(in GraphQLRequest request) =>
        Reporting == CostReporting.Always || (Reporting == CostReporting.WhenAsked && request.AsksForCost);
}

/// <summary>What one request may cost.</summary>
/// <param name="Field">The greatest field cost: about the number of calls of resolvers that do some work.</param>
/// <param name="Type">The greatest type cost: about the number of objects in the response.</param>
public readonly record struct CostBudget(double Field, double Type)
{
    /// <summary>What applies where nothing else is said.</summary>
    public static CostBudget Default { get; } = new(5_000, 5_000);

    /// <summary>No bound.</summary>
    public static CostBudget Unlimited { get; } = new(double.PositiveInfinity, double.PositiveInfinity);
}

/// <summary>When clients are told what an operation costs.</summary>
public enum CostReporting
{
    /// <summary>Only when it costs too much.</summary>
    Never,

    /// <summary>When the request asks for it.</summary>
    WhenAsked,

    /// <summary>In every response.</summary>
    Always,
}
