using System.Security.Claims;
using HeritageCatalog.GraphQL.Cost;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HeritageCatalog.GraphQL.Http.Budgets;

/// <summary>What each caller may spend over time, in units of cost. Nobody counts unless a budget is set.</summary>
/// <remarks>
/// Answers tell what is left in the fields <c>RateLimit-Policy</c> and <c>RateLimit</c> after the IETF's draft
/// "RateLimit header fields for HTTP"; <c>r</c> is rounded down to a thousandth of the capacity, and <c>t</c> says when
/// the budget is whole again. What cannot be paid is answered with 429 and <c>Retry-After</c>.
/// </remarks>
public sealed class RateBudgetOptions
{
    /// <summary>The budget of a caller who is known by address only; null for no bound.</summary>
    public RateBudget? Anonymous { get; set; }

    /// <summary>The budget of a caller who has signed in; null for no bound.</summary>
    public RateBudget? SignedIn { get; set; }

    /// <summary>Whose budget a request is paid from, or null; by name or else by address unless set.</summary>
    public Func<HttpContext, ClaimsPrincipal?, RatePrincipal?> PrincipalOf { get; set; } = FindPrincipal;

    /// <summary>Callers remembered at one time; those with most left are forgotten first.</summary>
    public int MaxPrincipals { get; set; } = 100_000;

    /// <summary>The name of a caller who has signed in, and otherwise the address the connection comes from.</summary>
    public static RatePrincipal? FindPrincipal(HttpContext context, ClaimsPrincipal? user)
    {
        if (user?.Identity is { IsAuthenticated: true, Name: { } name })
        {
            return RatePrincipal.Of(name);
        }

        var address = context.Features.Get<IHttpConnectionFeature>()?.RemoteIpAddress;
        return address is null ? null : RatePrincipal.Of(address);
    }
}
