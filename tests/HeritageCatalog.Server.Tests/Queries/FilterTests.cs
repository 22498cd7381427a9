using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Queries;

public sealed class FilterTests(SeededServer server)
{
    [Theory]
    [InlineData("胶州秧歌")]
    [InlineData("jiaozhou")]
    [InlineData("Jiaozhou Yangge")]
    [InlineData("jiaozhouyangge")]
    [InlineData("ＪＩＡＯＺＨＯＵ yangge")]
    public async Task A_search_finds_a_craft_in_characters_English_and_pinyin(string words)
    {
        var data = await server.DataAsync(
            "query($words: String!) { crafts(search: $words, first: 100) { nodes { name(locale: ZH_HANS) } } }",
            new { words });

        Assert.Contains("胶州秧歌", Names(data, "crafts"));
    }

    [Fact]
    public async Task A_search_for_what_is_not_there_finds_nothing()
    {
        var data = await server.DataAsync("""{ crafts(search: "zzzz.*") { totalCount nodes { code } } }""");

        Assert.Equal(0, data.NumberAt("crafts", "totalCount"));
    }

    [Fact]
    public async Task Conditions_join_with_and_or_and_not()
    {
        var data = await server.DataAsync("""
            {
              all: crafts { totalCount }
              drama: crafts(where: { category: { eq: TRADITIONAL_DRAMA } }) { totalCount }
              music: crafts(where: { category: { eq: TRADITIONAL_MUSIC } }) { totalCount }
              either: crafts(where: {
                or: [{ category: { eq: TRADITIONAL_DRAMA } }, { category: { eq: TRADITIONAL_MUSIC } }]
              }) { totalCount }
              in: crafts(where: { category: { in: [TRADITIONAL_DRAMA, TRADITIONAL_MUSIC] } }) { totalCount }
              neither: crafts(where: {
                not: { category: { in: [TRADITIONAL_DRAMA, TRADITIONAL_MUSIC] } }
              }) { totalCount }
              both: crafts(where: {
                and: [{ category: { eq: TRADITIONAL_DRAMA } }, { category: { eq: TRADITIONAL_MUSIC } }]
              }) { totalCount }
              none: crafts(where: { or: [] }) { totalCount }
            }
            """);

        Assert.Equal(Total(data, "drama") + Total(data, "music"), Total(data, "either"));
        Assert.Equal(Total(data, "either"), Total(data, "in"));
        Assert.Equal(Total(data, "all") - Total(data, "either"), Total(data, "neither"));
        Assert.Equal((0, 0), (Total(data, "both"), Total(data, "none")));
    }

    [Fact]
    public async Task An_area_holds_everything_inside_it()
    {
        var data = await server.DataAsync("""
            {
              everywhere: crafts { totalCount }
              city: crafts(where: { area: "370200" }) { totalCount }
              district: crafts(where: { area: "370281" }) { totalCount nodes { area { code } } }
            }
            """);

        Assert.InRange(Total(data, "district"), 1, Total(data, "city") - 1);
        Assert.All(
            data.ListAt("district", "nodes"),
            craft => Assert.Equal("370281", craft.TextAt("area", "code")));
    }

    [Theory]
    [InlineData("Ⅲ-2")]
    [InlineData("III-2")]
    [InlineData("iii-2")]
    public async Task A_listing_is_found_by_its_number_in_either_spelling(string identifier)
    {
        var data = await server.DataAsync(
            "query($identifier: String!) { listings(where: { identifier: $identifier }) { nodes { craft { name } } } }",
            new { identifier });

        Assert.Contains(
            "胶州秧歌",
            data.ListAt("listings", "nodes").Select(l => l.TextAt("craft", "name")));
    }

    [Fact]
    public async Task Facets_count_under_the_same_conditions_as_the_list()
    {
        var data = await server.DataAsync("""
            {
              crafts(where: { area: "370283" }) {
                totalCount
                facets { category { value label(locale: EN) count } area { value label count } }
              }
            }
            """);
        var crafts = data.At("crafts");
        var categories = crafts.ListAt("facets", "category").ToList();
        var area = Assert.Single(crafts.ListAt("facets", "area"));

        Assert.Equal(Total(data, "crafts"), categories.Sum(facet => facet.NumberAt("count")));
        Assert.Equal("平度市", area.TextAt("label"));
        Assert.Equal(Total(data, "crafts"), area.NumberAt("count"));
    }

    [Fact]
    public async Task A_facet_of_what_lies_in_a_list_of_parts_counts_each_part()
    {
        var data = await server.DataAsync("{ exhibitions { facets { venue { value label count } } } }");
        var venues = data.ListAt("exhibitions", "facets", "venue").Select(venue => venue.TextAt("label"));

        Assert.Contains("青岛市美术馆", venues);
    }

    [Fact]
    public async Task Sample_records_can_be_told_from_facts()
    {
        var data = await server.DataAsync("""
            {
              all: crafts { totalCount }
              sample: crafts(where: { sample: true }) { totalCount }
              real: crafts(where: { sample: false }, first: 100) { totalCount nodes { name(locale: ZH_HANS) } }
            }
            """);

        Assert.Equal(Total(data, "all"), Total(data, "sample") + Total(data, "real"));
        Assert.Contains("茂腔", Names(data, "real"));
    }

    [Fact]
    public async Task A_nested_list_counts_its_facets_without_further_round_trips()
    {
        const string Query = """
            {
              craft(code: "C0025") {
                inheritors(first: 1) { totalCount facets { level { value count } category { value count } } }
              }
            }
            """;
        using var answer = await server.SendAsync(Query, variables: null, ("Prefer", "round-trips"));
        var inheritors = (await server.DataAsync(Query)).At("craft", "inheritors");

        Assert.Contains("round trips: 2", answer.Headers.GetValues("Server-Timing").Single());
        Assert.Equal(
            inheritors.NumberAt("totalCount"),
            inheritors.ListAt("facets", "category")
                .Where(facet => facet.TextAt("value") == "TRADITIONAL_DANCE").Sum(facet => facet.NumberAt("count")));
    }

    private static int Total(JsonElement data, string field) =>
        data.NumberAt(field, "totalCount");

    private static IEnumerable<string?> Names(JsonElement data, string field) =>
        data.ListAt(field, "nodes").Select(node => node.TextAt("name"));
}
