namespace HeritageCatalog.Server.Tests.Queries;

public sealed class FacetTests(SeededServer server)
{
    private const int RootFieldLimit = 20;

    /// <summary>Each facet beside the condition that takes its values.</summary>
    public static TheoryData<string, string, string> Facets => new()
    {
        { "organizations", "type", "type: { eq: VALUE }" },
        { "organizations", "area", "area: \"VALUE\"" },
        { "venues", "kind", "kind: { eq: VALUE }" },
        { "venues", "area", "area: \"VALUE\"" },
        { "crafts", "category", "category: { eq: VALUE }" },
        { "crafts", "level", "level: { eq: VALUE }" },
        { "crafts", "area", "area: \"VALUE\"" },
        { "crafts", "viability", "viability: { eq: VALUE }" },
        { "listings", "level", "level: { eq: VALUE }" },
        { "listings", "kind", "kind: VALUE" },
        { "listings", "batch", "batch: { eq: VALUE }" },
        { "inheritors", "level", "level: { eq: VALUE }" },
        { "inheritors", "area", "area: \"VALUE\"" },
        { "inheritors", "category", "category: { eq: VALUE }" },
        { "exhibitions", "series", "series: \"VALUE\"" },
        { "exhibitions", "venue", "venue: \"VALUE\"" },
        { "allExhibitionSeries", "sample", "sample: VALUE" },
        { "works", "medium", "medium: { eq: VALUE }" },
        { "artists", "area", "area: \"VALUE\"" },
        { "courses", "strand", "strand: VALUE" },
        { "courses", "gradeBand", "gradeBand: VALUE" },
        { "courses", "deliveryMode", "deliveryMode: VALUE" },
        { "classSessions", "status", "status: VALUE" },
        { "classSessions", "venue", "venue: \"VALUE\"" },
        { "reportedFigures", "topic", "topic: VALUE" },
        { "reportedFigures", "unit", "unit: VALUE" },
        { "reportedFigures", "qualifier", "qualifier: VALUE" },
    };

    [Theory]
    [MemberData(nameof(Facets))]
    public async Task A_facet_counts_the_records_that_a_filter_by_its_value_finds(
        string list, string facet, string condition)
    {
        var answer = await server.DataAsync($$"""{ {{list}} { facets { {{facet}} { value count } } } }""");
        var counts = answer.ListAt(list, "facets", facet)
            .Take(RootFieldLimit)
            .ToDictionary(count => count.TextAt("value")!, count => count.NumberAt("count"));
        Assert.NotEmpty(counts);

        var found = await server.DataAsync($$"""{ {{string.Join('\n', counts.Keys.Select(FieldFor))}} }""");

        Assert.All(counts, count => Assert.Equal(count.Value, found.NumberAt($"v{count.Key}", "totalCount")));

        string FieldFor(string value)
        {
            var where = condition.Replace("VALUE", value, StringComparison.Ordinal);
            return $$"""v{{value}}: {{list}}(where: { {{where}} }) { totalCount }""";
        }
    }
}
