using HeritageCatalog.Bson;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Tests.Catalog.Paging;

public sealed class LocalPageTests
{
    private static readonly ListOrder<Item> Order = new(
        OrderDirection.Asc, new SortKey<Item>("place", static item => item.Place));

    private static readonly IReadOnlyList<Item> List = [.. Enumerable.Range(1, 5).Select(place =>
        new Item(IdOf(place), place))];

    [Fact]
    public void The_first_page_begins_at_the_start()
    {
        var page = Page(first: 2);

        Assert.Equal([1, 2], page.Nodes.Select(item => item.Place));
    }

    [Fact]
    public void A_page_after_a_cursor_begins_behind_its_record()
    {
        var page = Page(first: 2, after: EndOfFirst(2));

        Assert.Equal([3, 4], page.Nodes.Select(item => item.Place));
    }

    [Fact]
    public void The_last_page_keeps_the_order_of_the_list()
    {
        var page = Page(last: 2);

        Assert.Equal([4, 5], page.Nodes.Select(item => item.Place));
    }

    [Fact]
    public void A_page_before_a_cursor_ends_in_front_of_its_record()
    {
        var page = Page(last: 2, before: Page(last: 2).PageInfo.StartCursor);

        Assert.Equal([2, 3], page.Nodes.Select(item => item.Place));
    }

    [Fact]
    public async Task Only_the_last_page_has_nothing_after_it()
    {
        Assert.True(await Page(first: 4).PageInfo.HasNextAsync(TestContext.Current.CancellationToken));
        Assert.False(await Page(first: 5).PageInfo.HasNextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_the_first_page_has_nothing_before_it()
    {
        Assert.False(await Page(first: 2).PageInfo.HasPreviousAsync(TestContext.Current.CancellationToken));
        var second = Page(first: 2, after: EndOfFirst(1));
        Assert.True(await second.PageInfo.HasPreviousAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cursor_keeps_its_place_when_its_record_is_gone()
    {
        var cursor = EndOfFirst(2);
        var withoutSecond = List.Where(item => item.Place != 2).ToList();

        var page = LocalPage.Of(withoutSecond, Order, PageRequest.From(first: 2, cursor, last: null, before: null));

        Assert.Equal([3, 4], page.Nodes.Select(item => item.Place));
    }

    [Fact]
    public void An_empty_list_has_no_cursors()
    {
        var page = LocalPage.Of<Item>([], Order, PageRequest.From(2, null, null, null));

        Assert.Null(page.PageInfo.StartCursor);
        Assert.Null(page.PageInfo.EndCursor);
    }

    private static RecordConnection<Item> Page(
        int? first = null, string? after = null, int? last = null, string? before = null) =>
        LocalPage.Of(List, Order, PageRequest.From(first, after, last, before));

    private static string? EndOfFirst(int count) => Page(first: count).PageInfo.EndCursor;

    private static Id<Item> IdOf(int place) => new(ObjectId.Parse(place.ToString("x24")));

    private sealed record Item(Id<Item> Id, int Place) : IIdentified<Item>;
}
