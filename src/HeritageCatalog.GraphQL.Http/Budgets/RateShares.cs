using System.Collections.Concurrent;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Cost;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Budgets;

/// <summary>The budgets of all callers of late. A request of a known caller finds its own without allocating.</summary>
internal sealed class RateShares(GraphQLServerOptions options, TimeProvider time)
{
    // Accounts looked at to make room for one more.
    private const int Candidates = 16;

    private readonly RateBudgetOptions _options = options.RateBudgets;
    private readonly RateHeaders? _anonymous = HeadersOf(options.RateBudgets.Anonymous);
    private readonly RateHeaders? _signedIn = HeadersOf(options.RateBudgets.SignedIn);
    private readonly ConcurrentDictionary<RatePrincipal, RateShare> _shares = new();
    private readonly Queue<RatePrincipal> _rounds = new();
    private readonly Lock _lock = new();

    /// <summary>Callers remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _rounds.Count;
            }
        }
    }

    /// <summary>What a request is paid from; null where its caller may spend without bound.</summary>
    public RateShare? Find(HttpContext context, ClaimsPrincipal? user)
    {
        if ((_anonymous is null && _signedIn is null) || _options.PrincipalOf(context, user) is not { } principal)
        {
            return null;
        }

        return _shares.TryGetValue(principal, out var share) ? share : Add(principal);
    }

    private static RateHeaders? HeadersOf(RateBudget? budget) => budget is null ? null : new RateHeaders(budget);

    private RateShare? Add(RatePrincipal principal)
    {
        var (budget, headers) = principal.Name is null
            ? (_options.Anonymous, _anonymous)
            : (_options.SignedIn, _signedIn);
        if (budget is null)
        {
            return null;
        }

        lock (_lock)
        {
            if (_shares.TryGetValue(principal, out var known))
            {
                return known;
            }

            while (_rounds.Count >= _options.MaxPrincipals)
            {
                RemoveOne();
            }

            var share = new RateShare(new RateAccount(budget, time), headers!);
            _shares[principal] = share;
            _rounds.Enqueue(principal);
            return share;
        }
    }

    // A full account can go without a trace. Where there is none at hand, the one that has most left goes, so that
    // nobody gets rid of his debt by asking from many addresses at once.
    private void RemoveOne()
    {
        var fullest = _rounds.Dequeue();
        for (var i = 1; i < Candidates && _rounds.Count > 0 && !_shares[fullest].Account.IsFull; i++)
        {
            var next = _rounds.Dequeue();
            var isFuller = _shares[next].Account.Left > _shares[fullest].Account.Left;
            _rounds.Enqueue(isFuller ? fullest : next);
            fullest = isFuller ? next : fullest;
        }

        _shares.TryRemove(fullest, out _);
    }
}
