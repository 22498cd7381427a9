namespace HeritageCatalog.Server.Tests.Queries;

public sealed class LookupTests(SeededServer server)
{
    [Theory]
    [InlineData("organization", "O0001")]
    [InlineData("venue", "V0001")]
    [InlineData("craft", "C0001")]
    [InlineData("listing", "L0001")]
    [InlineData("inheritor", "I0001")]
    [InlineData("exhibitionSeries", "X0001")]
    [InlineData("exhibition", "E0001")]
    [InlineData("work", "W0001")]
    [InlineData("artist", "A0001")]
    [InlineData("course", "K0001")]
    [InlineData("classSession", "S0001")]
    [InlineData("reportedFigure", "F0001")]
    public async Task Every_root_is_found_by_code_by_id_and_as_a_node(string field, string code)
    {
        var byCode = await server.DataAsync($$"""{ {{field}}(code: "{{code.ToLowerInvariant()}}") { id code } }""");
        var id = byCode.TextAt(field, "id");

        var byId = await server.DataAsync(
            $$"""query($id: ID!) { {{field}}(id: $id) { code } nodes(ids: [$id]) { ... on CatalogRecord { code } } }""",
            new { id });

        Assert.Equal(code, byId.TextAt(field, "code"));
        Assert.Equal(code, byId.At("nodes")[0].TextAt("code"));
    }

    [Fact]
    public async Task Nodes_keep_the_order_asked_with_null_for_what_is_not_there()
    {
        var data = await server.DataAsync("""{ craft(code: "C0002") { id } venue(code: "V0003") { id } }""");
        var ids = new[] { data.TextAt("venue", "id"), "bm9uc2Vuc2U", data.TextAt("craft", "id") };

        var answer = await server.DataAsync("query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }", new { ids });

        Assert.Equal("""[{"__typename":"Venue"},null,{"__typename":"Craft"}]""", answer.At("nodes").GetRawText());
    }

    [Fact]
    public async Task An_entry_of_an_exhibition_is_a_node_too()
    {
        var data = await server.DataAsync("""{ exhibition(code: "E0001") { entries(first: 1) { nodes { id } } } }""");
        var id = data.At("exhibition", "entries", "nodes")[0].TextAt("id");

        var answer = await server.DataAsync(
            "query($id: ID!) { node(id: $id) { ... on ExhibitionEntry { exhibition { code } } } }", new { id });

        Assert.Equal("E0001", answer.TextAt("node", "exhibition", "code"));
    }

    [Theory]
    [InlineData("{ craft(code: \"C9999\") { code } }")]
    [InlineData("{ craft(id: \"bm9uc2Vuc2U\") { code } }")]
    public async Task What_is_not_there_is_null_without_an_error(string query)
    {
        var data = await server.DataAsync(query);

        Assert.Equal("null", data.At("craft").GetRawText());
    }

    [Theory]
    [InlineData("{ craft { code } }")]
    [InlineData("{ craft(id: \"x\", code: \"C0001\") { code } }")]
    public async Task A_root_needs_either_an_id_or_a_code(string query) =>
        Assert.Contains("BAD_LOOKUP", await server.AskAsync(query));

    [Fact]
    public async Task More_than_a_hundred_ids_are_refused()
    {
        var ids = Enumerable.Repeat("x", 101);

        var answer = await server.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        Assert.Contains("TOO_MANY_IDS", answer);
    }
}
