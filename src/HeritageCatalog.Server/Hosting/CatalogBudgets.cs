using System.Net;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Http.Budgets;

namespace HeritageCatalog.Server.Hosting;

/// <summary>What callers may ask of the catalogue over time.</summary>
public static class CatalogBudgets
{
    // A burst of a minute's worth: a page that loads much at once is not told to wait.
    private const int SecondsSaved = 60;

    // Whoever has signed in can be spoken to.
    private const int SignedInFactor = 4;

    /// <param name="budgets">Set to what applies.</param>
    /// <param name="perSecond">Units of cost that come back to an anonymous caller; 0 for no bound.</param>
    public static void Set(RateBudgetOptions budgets, int perSecond)
    {
        if (perSecond == 0)
        {
            return;
        }

        budgets.Anonymous = Create(perSecond);
        budgets.SignedIn = Create(perSecond * (double)SignedInFactor);
        budgets.PrincipalOf = static (context, user) =>
            IsLocal(context) ? null : RateBudgetOptions.FindPrincipal(context, user);
    }

    private static RateBudget Create(double perSecond) => new(perSecond * SecondsSaved, perSecond);

    // The machine's own scripts, and a reverse proxy that nobody has told us of: all its callers would share a budget.
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);
}
