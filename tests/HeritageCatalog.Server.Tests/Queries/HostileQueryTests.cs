using System.Buffers.Text;
using System.Text.Json;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Tests.Queries;

/// <summary>What somebody asks who looks for a way in or has made a slip: each answer says what is wrong.</summary>
public sealed class HostileQueryTests(SeededServer server)
{
    private static readonly BsonValue AnyId = default(ObjectId);

    [Theory]
    [InlineData("crafts(first: 0)", "BAD_PAGE", "'first' is 0")]
    [InlineData("crafts(last: -1)", "BAD_PAGE", "'last' is -1")]
    [InlineData("crafts(first: 2, last: 2)", "BAD_PAGE", "not both")]
    [InlineData("crafts(where: { area: \"\" })", "BAD_AREA", "six digits")]
    [InlineData("crafts(where: { area: \"37%\" })", "BAD_AREA", "'37%'")]
    [InlineData("crafts(where: { area: \"abcdef\" })", "BAD_AREA", "'abcdef'")]
    [InlineData("crafts(where: { area: \"３７０２００\" })", "BAD_AREA", "'３７０２００'")]
    public async Task An_argument_that_means_nothing_is_refused_by_name(string list, string code, string named) =>
        AssertRefused(await AskAsync($"{{ {list} {{ totalCount }} }}"), code, named);

    [Fact]
    public async Task Negative_generations_are_refused() =>
        AssertRefused(
            await AskAsync("""{ inheritor(code: "I0001") { lineage(generationsUp: -1) { generations } } }"""),
            "BAD_GENERATIONS",
            "-1");

    [Fact]
    public async Task A_search_of_ten_thousand_characters_is_refused() =>
        AssertRefused(await SearchAsync(new string('a', 10_000)), "BAD_SEARCH", "10000 characters");

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData(".*")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("a\0b")]
    public async Task Characters_of_patterns_are_searched_for_as_they_are(string words) =>
        Assert.Equal(0, (await SearchAsync(words)).NumberAt("data", "crafts", "totalCount"));

    [Fact]
    public async Task A_where_nested_thirty_deep_is_refused()
    {
        var where = string.Concat(Enumerable.Repeat("not: { ", 30)) + new string('}', 30);

        AssertRefused(await AskAsync($"{{ crafts(where: {{ {where} }}) {{ totalCount }} }}"), "BAD_WHERE", "deeper");
    }

    [Fact]
    public async Task A_where_nested_a_thousand_deep_is_refused()
    {
        var where = string.Concat(Enumerable.Repeat("not: { ", 1000)) + new string('}', 1000);

        var answer = await AskAsync($"{{ crafts(where: {{ {where} }}) {{ totalCount }} }}");

        AssertRefused(answer, "GRAPHQL_PARSE_FAILED", "nested deeper");
    }

    [Fact]
    public async Task A_where_of_a_thousand_conditions_is_refused()
    {
        var where = new { or = Enumerable.Repeat(new { sample = true }, 1000) };

        var answer = await AskAsync(
            "query($where: CraftWhere) { crafts(where: $where) { totalCount } }", new { where });

        AssertRefused(answer, "BAD_WHERE", "more than 100");
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var cursor = Cursor(new BsonBuilder { { "birthYear", 1950 }, { "_id", AnyId } });

        AssertRefused(await PageAfterAsync(cursor), "BAD_PAGE", "orderBy");
    }

    [Fact]
    public async Task A_cursor_cannot_carry_an_operator_into_the_database()
    {
        var cursor = Cursor(new BsonBuilder { { "keys.sort", new BsonBuilder { { "$gt", "" } } }, { "_id", AnyId } });

        AssertRefused(await PageAfterAsync(cursor), "BAD_PAGE", "'after'");
    }

    [Fact]
    public async Task A_cursor_without_an_id_is_refused()
    {
        var cursor = Cursor(new BsonBuilder { { "keys.sort", "a" } });

        AssertRefused(await PageAfterAsync(cursor), "BAD_PAGE", "'after'");
    }

    [Theory]
    [InlineData("tlh")]
    [InlineData("*")]
    [InlineData("zh;q=much")]
    public async Task A_language_that_is_not_known_gets_Chinese(string language)
    {
        var answer = await server.AskAsync("""{ craft(code: "C0025") { name } }""", variables: null, language);

        Assert.Contains("胶州秧歌", answer);
    }

    [Theory]
    [InlineData("LineageLink")]
    [InlineData("Nonsense")]
    public async Task A_global_id_of_what_is_no_node_finds_nothing(string type)
    {
        var id = Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes($"{type}:{default(ObjectId)}"));

        var data = await server.DataAsync("query($id: ID!) { node(id: $id) { id } }", new { id });

        Assert.Equal(JsonValueKind.Null, data.At("node").ValueKind);
    }

    private static string Cursor(BsonBuilder content) => Base64Url.EncodeToString(content.Build().Bytes.Span);

    private static void AssertRefused(JsonElement answer, string code, string named)
    {
        var error = Assert.Single(answer.ListAt("errors"));
        Assert.Equal(code, error.TextAt("extensions", "code"));
        Assert.Contains(named, error.TextAt("message"));
    }

    private Task<JsonElement> SearchAsync(string words) =>
        AskAsync("query($words: String) { crafts(search: $words) { totalCount } }", new { words });

    private Task<JsonElement> PageAfterAsync(string after) =>
        AskAsync("query($after: String) { crafts(first: 1, after: $after) { nodes { code } } }", new { after });

    private async Task<JsonElement> AskAsync(string query, object? variables = null) =>
        JsonDocument.Parse(await server.AskAsync(query, variables)).RootElement;
}
