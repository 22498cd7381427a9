using System.Net;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Tests.Budgets;

public sealed class RateSharesTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_number_of_callers_remembered_is_bounded()
    {
        var shares = Create(maxPrincipals: 100);

        for (var i = 0; i < 1000; i++)
        {
            Find(shares, i);
        }

        Assert.Equal(100, shares.Count);
    }

    [Fact]
    public void A_debtor_is_remembered_while_others_who_owe_less_come_and_go()
    {
        var shares = Create(maxPrincipals: 10);
        Spend(Find(shares, 0), 90);

        for (var i = 1; i < 1000; i++)
        {
            Spend(Find(shares, i), 2);
        }

        Assert.Equal(10, Find(shares, 0).Account.Left);
    }

    [Fact]
    public void A_known_caller_is_found_without_allocating()
    {
        var shares = Create(maxPrincipals: 10);
        var context = From(7);
        Assert.NotNull(shares.Find(context, null));
        Assert.Same(shares.Find(context, null), shares.Find(context, null));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            shares.Find(context, null);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_is_left_is_told_without_allocating_a_text_each_time()
    {
        var headers = new RateHeaders(new RateBudget(100_000, 1000));
        var response = new DefaultHttpContext().Response;
        headers.Write(response, 99_950);

        var before = GC.GetAllocatedBytesForCurrentThread();
        headers.Write(response, 99_999);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal("\"cost\";r=99900;t=1", response.Headers["RateLimit"]);
    }

    [Fact]
    public void Without_a_budget_nobody_is_remembered()
    {
        var shares = new RateShares(new GraphQLServerOptions(), _time);

        Assert.Null(shares.Find(From(1), null));
        Assert.Equal(0, shares.Count);
    }

    private static RateShare Find(RateShares shares, int caller) => shares.Find(From(caller), null)!;

    private static void Spend(RateShare share, double cost) => Assert.True(share.Account.TrySpend(cost));

    private static DefaultHttpContext From(int caller)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = new IPAddress(caller);
        return context;
    }

    private RateShares Create(int maxPrincipals)
    {
        var options = new GraphQLServerOptions();
        options.RateBudgets.Anonymous = new RateBudget(100, 10);
        options.RateBudgets.MaxPrincipals = maxPrincipals;
        return new RateShares(options, _time);
    }
}
