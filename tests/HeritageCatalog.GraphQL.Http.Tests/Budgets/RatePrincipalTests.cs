using System.Net;
using HeritageCatalog.GraphQL.Http.Budgets;

namespace HeritageCatalog.GraphQL.Http.Tests.Budgets;

public sealed class RatePrincipalTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::1", "0.0.0.1", false)]
    public void Addresses_of_one_customer_are_one_principal(string left, string right, bool areOne)
    {
        var first = RatePrincipal.Of(IPAddress.Parse(left));
        var second = RatePrincipal.Of(IPAddress.Parse(right));

        Assert.Equal(areOne, first == second);
    }

    [Fact]
    public void A_name_is_no_address()
    {
        Assert.NotEqual(RatePrincipal.Of("192.0.2.1"), RatePrincipal.Of(IPAddress.Parse("192.0.2.1")));
    }
}
