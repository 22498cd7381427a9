using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Relay;

namespace HeritageCatalog.GraphQL.Tests.Relay;

public sealed class PageArgumentsTests
{
    [Theory]
    [InlineData(5, null, null, null, 5, false, null)]
    [InlineData(null, "c", null, null, 20, false, "c")]
    [InlineData(null, null, 7, "c", 7, true, "c")]
    [InlineData(null, null, null, null, 20, false, null)]
    public void Arguments_tell_size_direction_and_cursor(
        int? first, string? after, int? last, string? before, int size, bool isBackward, string? cursor)
    {
        var page = PageArguments.Create(first, after, last, before);

        Assert.Equal((size, isBackward, cursor), (page.Size, page.IsBackward, page.Cursor));
    }

    [Theory]
    [InlineData(5, null, 5, null)]
    [InlineData(5, null, null, "c")]
    [InlineData(0, null, null, null)]
    [InlineData(101, null, null, null)]
    [InlineData(null, null, -1, null)]
    public void Arguments_that_do_not_go_together_are_refused(int? first, string? after, int? last, string? before)
    {
        var refusal = Assert.Throws<GraphQLException>(() => PageArguments.Create(first, after, last, before));

        Assert.Equal(PageArguments.InvalidCode, refusal.Code);
    }

    [Fact]
    public void One_item_too_many_shows_that_there_is_a_next_page()
    {
        var page = PageArguments.Create(2, "c", null, null).ToConnection([1, 2, 3], item => $"{item}", true);

        Assert.Equal([1, 2], page.Nodes);
        Assert.Equal(new PageInfo(true, true, "1", "2"), page.PageInfo);
    }

    [Fact]
    public void A_page_read_backwards_is_in_the_order_of_the_list()
    {
        var page = PageArguments.Create(null, null, 2, "4").ToConnection([3, 2, 1], item => $"{item}", true);

        Assert.Equal([2, 3], page.Edges.Select(edge => edge.Node));
        Assert.Equal(new PageInfo(true, true, "2", "3"), page.PageInfo);
    }
}
