using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Limits;

/// <summary>What queries cost: those that people need fit well into an anonymous caller's budget of 10,000.</summary>
public sealed class CostTests(SeededServer server)
{
    private const string WholeShow = """
        query ($first: Int!) {
          exhibition(code: "E0001") {
            title
            organisers { role organization { name } }
            runs { venue { name } }
            sections { key title }
            entries(first: $first) {
              totalCount
              nodes { order section { key } work { title medium dimensions { height width } artist { code name } } }
            }
          }
        }
        """;

    [Theory]
    [InlineData("A culture bureau", 150, 242)]
    [InlineData("A school", 29, 14)]
    [InlineData("A front-end team", 53, 79)]
    [InlineData("A tourist", 33, 37)]
    [InlineData("A lineage", 72, 93)]
    public async Task An_example_of_the_README_costs_little(string title, double fieldCost, double typeCost)
    {
        var (_, query, _) = ReadmeTests.Examples.Select(row => row.Data)
            .Single(row => row.Item1.StartsWith(title, StringComparison.Ordinal));

        Assert.Equal((fieldCost, typeCost), await MeasureAsync(query));
    }

    [Fact]
    public async Task The_greatest_show_fits_into_one_query() =>
        Assert.Equal((2024, 2539), await MeasureAsync(WholeShow, new { first = 500 }));

    [Fact]
    public async Task Five_generations_can_be_asked_for_by_nesting()
    {
        const string Query = """
            { inheritor(code: "I0007") { name masters { master { name masters { master { name masters { master { name
              masters { master { name masters { master { name area { name } } } } } } } } } } } } }
            """;

        Assert.Equal((728, 971), await MeasureAsync(Query));
    }

    [Theory]
    [InlineData("{ crafts(first: 100) { nodes { inheritors(first: 100) { nodes { name area { name } } } } } }")]
    [InlineData("""{ exhibition(code: "E0001") { entries(first: 100000) { nodes { work { title } } } } }""")]
    [InlineData("""
        { inheritors { nodes { disciples { disciple { disciples { disciple {
          disciples { disciple { crafts { name } } }
        } } } } } } }
        """)]
    public async Task What_would_read_the_whole_catalogue_many_times_is_refused(string query) =>
        await AssertRefusedAsync("COST_LIMIT", query);

    [Fact]
    public async Task What_nests_deeper_than_anybody_needs_is_refused()
    {
        var parents = string.Concat(Enumerable.Repeat("parent { ", 30));
        var ends = string.Concat(Enumerable.Repeat(" }", 30));

        await AssertRefusedAsync("DEPTH_LIMIT", $$"""{ area(code: "370283") { {{parents}} name {{ends}} } }""");
    }

    private async Task AssertRefusedAsync(string code, string query)
    {
        using var answer = JsonDocument.Parse(await server.AskAsync(query));

        Assert.False(answer.RootElement.TryGetProperty("data", out _));
        Assert.Equal(code, answer.RootElement.At("errors")[0].TextAt("extensions", "code"));
    }

    private async Task<(double Field, double Type)> MeasureAsync(string query, object? variables = null)
    {
        using var answer = await server.SendAsync(query, variables, ("GraphQL-Cost", "report"));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        Assert.False(document.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var cost = document.RootElement.GetProperty("extensions").GetProperty("cost");
        return (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble());
    }
}
