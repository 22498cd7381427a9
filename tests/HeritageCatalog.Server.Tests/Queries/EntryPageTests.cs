using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Queries;

/// <summary>Pages of a show's entries, whether read as such or cut from the whole list.</summary>
public sealed class EntryPageTests(SeededServer server)
{
    private const string Page = """
        query($section: String, $first: Int, $after: String, $last: Int, $before: String, $count: Boolean!) {
          exhibition(code: "E0001") {
            entries(section: $section, first: $first, after: $after, last: $last, before: $before) {
              totalCount @include(if: $count)
              edges { cursor node { order } }
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            }
          }
        }
        """;

    [Theory]
    [InlineData(null, 24, null, null, null)]
    [InlineData(null, 24, 30, null, null)]
    [InlineData(null, 24, 230, null, null)]
    [InlineData(null, 24, 234, null, null)]
    [InlineData("print", 5, 190, null, null)]
    [InlineData("print", 50, null, null, null)]
    [InlineData("nothing", 5, null, null, null)]
    [InlineData(null, null, null, 7, null)]
    [InlineData(null, null, null, 7, 100)]
    [InlineData("oil", null, null, 3, 100)]
    public async Task A_page_is_the_same_whether_the_whole_is_counted_or_not(
        string? section, int? first, int? afterOrder, int? last, int? beforeOrder)
    {
        var (after, before) = (await CursorOfAsync(afterOrder), await CursorOfAsync(beforeOrder));

        var alone = await AskAsync(new { section, first, after, last, before, count = false });
        var counted = await AskAsync(new { section, first, after, last, before, count = true });

        Assert.Equal(counted.At("edges").ToString(), alone.At("edges").ToString());
        Assert.Equal(counted.At("pageInfo").ToString(), alone.At("pageInfo").ToString());
    }

    private async Task<JsonElement> AskAsync(object variables) =>
        (await server.DataAsync(Page, variables)).At("exhibition", "entries");

    private async Task<string?> CursorOfAsync(int? order)
    {
        if (order is null)
        {
            return null;
        }

        var all = await AskAsync(new { first = 500, count = true });
        return all.ListAt("edges").Single(edge => edge.At("node", "order").GetInt32() == order).TextAt("cursor");
    }
}
