using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Tests.Catalog.Paging;

public sealed class PageRequestTests
{
    [Fact]
    public void Nothing_asked_for_gives_the_first_twenty()
    {
        var page = PageRequest.From(first: null, after: null, last: null, before: null);

        Assert.Equal((20, false), (page.Size, page.IsBackward));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(101, null)]
    [InlineData(-5, null)]
    [InlineData(null, 0)]
    [InlineData(null, 101)]
    [InlineData(10, 10)]
    public void Sizes_out_of_bounds_are_refused(int? first, int? last)
    {
        var refusal = Assert.Throws<GraphQLException>(() => PageRequest.From(first, after: null, last, before: null));

        Assert.Equal("BAD_PAGE", refusal.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("%%%")]
    [InlineData("BQAAAAA")]
    [InlineData("____________")]
    public void What_is_no_cursor_is_refused(string after)
    {
        var refusal = Assert.Throws<GraphQLException>(() => PageRequest.From(2, after, last: null, before: null));

        Assert.Equal("BAD_PAGE", refusal.Code);
    }
}
