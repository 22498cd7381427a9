using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Queries;

public sealed class PagingTests(SeededServer server)
{
    private const string Pages = """
        query Pages(
          $first: Int, $after: String, $last: Int, $before: String
          $by: InheritorOrderBy!, $direction: OrderDirection!
        ) {
          inheritors(
            first: $first, after: $after, last: $last, before: $before, orderBy: { by: $by, direction: $direction }
          ) {
            totalCount
            nodes { code birthYear }
            edges { cursor node { code } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;

    [Theory]
    [InlineData("NAME", "ASC")]
    [InlineData("NAME", "DESC")]
    [InlineData("CODE", "DESC")]
    [InlineData("BIRTH_YEAR", "ASC")]
    [InlineData("BIRTH_YEAR", "DESC")]
    public async Task Paging_forward_meets_every_record_once(string by, string direction)
    {
        var codes = new List<string>();
        var page = await PageAsync(new { first = 37, by, direction });
        codes.AddRange(Codes(page));
        while (Flag(page, "hasNextPage"))
        {
            page = await PageAsync(new { first = 37, after = Cursor(page, "endCursor"), by, direction });
            codes.AddRange(Codes(page));
        }

        Assert.Equal(page.NumberAt("totalCount"), codes.Count);
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("NAME", "ASC")]
    [InlineData("BIRTH_YEAR", "ASC")]
    [InlineData("BIRTH_YEAR", "DESC")]
    public async Task Paging_backward_meets_the_same_records_in_the_same_order(string by, string direction)
    {
        var forward = Codes(await PageAsync(new { first = 100, by, direction })).ToList();
        var rest = await PageAsync(new { first = 1, by, direction });
        var cursor = Cursor(await PageAsync(new { first = 100, by, direction }), "endCursor");

        var backward = Codes(await PageAsync(new { last = 99, before = cursor, by, direction })).ToList();

        Assert.Equal(forward[..99], backward);
        Assert.Equal(forward[0], Codes(rest).Single());
    }

    [Fact]
    public async Task The_first_page_has_nothing_before_it_and_the_second_has()
    {
        var first = await PageAsync(new { first = 5, by = "NAME", direction = "ASC" });
        var end = Cursor(first, "endCursor");
        var second = await PageAsync(new { first = 5, after = end, by = "NAME", direction = "ASC" });

        Assert.Equal((false, true), (Flag(first, "hasPreviousPage"), Flag(first, "hasNextPage")));
        Assert.Equal((true, true), (Flag(second, "hasPreviousPage"), Flag(second, "hasNextPage")));
    }

    [Fact]
    public async Task The_page_behind_the_last_record_is_empty_and_knows_what_is_before_it()
    {
        var last = await PageAsync(new { last = 1, by = "NAME", direction = "ASC" });
        var end = Cursor(last, "endCursor");
        var behind = await PageAsync(new { first = 5, after = end, by = "NAME", direction = "ASC" });

        Assert.Empty(Codes(behind));
        Assert.Equal((true, false), (Flag(behind, "hasPreviousPage"), Flag(behind, "hasNextPage")));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var byName = await PageAsync(new { first = 1, by = "NAME", direction = "ASC" });

        var answer = await server.AskAsync(Pages, new { first = 1, after = "BQAAAAA", by = "NAME", direction = "ASC" });

        Assert.NotEmpty(Codes(byName));
        Assert.Contains("BAD_PAGE", answer);
    }

    [Fact]
    public async Task Names_sort_by_pinyin()
    {
        var data = await server.DataAsync("{ crafts(first: 100, orderBy: { by: NAME }) { nodes { pinyin } } }");
        var readings = data.ListAt("crafts", "nodes")
            .Select(craft => HeritageCatalog.Server.Catalog.SearchKeys.FoldPinyin(craft.TextAt("pinyin")!)).ToList();

        Assert.Equal(readings.Order(StringComparer.Ordinal), readings);
    }

    private async Task<JsonElement> PageAsync(object variables) =>
        (await server.DataAsync(Pages, variables)).At("inheritors");

    private static IEnumerable<string> Codes(JsonElement page) =>
        page.ListAt("nodes").Select(node => node.TextAt("code")!);

    private static bool Flag(JsonElement page, string name) =>
        page.At("pageInfo", name).GetBoolean();

    private static string? Cursor(JsonElement page, string name) =>
        page.TextAt("pageInfo", name);
}
