using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Budgets;

/// <summary>What one caller may spend, and how it is told.</summary>
internal sealed class RateShare(RateAccount account, RateHeaders headers)
{
    public RateAccount Account { get; } = account;

    /// <summary>Tells the caller what is left; to be called when the result is known, before the body.</summary>
    public void Announce(HttpResponse response, ExecutionResult result)
    {
        if (result is RateLimitResult refusal)
        {
            headers.WriteRefusal(response, Account.Left, refusal.RetryAfter);
        }
        else
        {
            Announce(response);
        }
    }

    /// <summary>Tells the caller what is left.</summary>
    public void Announce(HttpResponse response) => headers.Write(response, Account.Left);
}
