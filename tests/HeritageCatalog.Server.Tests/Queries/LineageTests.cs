namespace HeritageCatalog.Server.Tests.Queries;

public sealed class LineageTests(SeededServer server)
{
    [Fact]
    public async Task A_lineage_of_five_generations_is_walked_from_its_last_disciple_to_its_first_master()
    {
        var last = await FindLastDiscipleAsync();

        var data = await server.DataAsync(
            "query($code: String!) { inheritor(code: $code) { lineage(generationsUp: 4, generationsDown: 0) { generations links { generation } inheritors { code } } } }",
            new { code = last });
        var lineage = data.GetProperty("inheritor").GetProperty("lineage");

        Assert.Equal(5, lineage.GetProperty("generations").GetInt32());
        Assert.Equal(
            lineage.GetProperty("inheritors").GetArrayLength(),
            lineage.GetProperty("inheritors").EnumerateArray().Select(person => person.GetProperty("code").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Disciples_of_a_master_name_the_master_among_theirs()
    {
        var data = await server.DataAsync("""
            { inheritors(first: 100) { nodes { code disciples { disciple { masters { master { code } } } } } } }
            """);
        var masters = data.GetProperty("inheritors").GetProperty("nodes").EnumerateArray()
            .Where(person => person.GetProperty("disciples").GetArrayLength() > 0).ToList();

        Assert.NotEmpty(masters);
        Assert.All(masters, master => Assert.All(
            master.GetProperty("disciples").EnumerateArray(),
            link => Assert.Contains(
                master.GetProperty("code").GetString(),
                link.GetProperty("disciple").GetProperty("masters").EnumerateArray()
                    .Select(up => up.GetProperty("master").GetProperty("code").GetString()))));
    }

    [Fact]
    public async Task Too_many_generations_are_refused() =>
        Assert.Contains(
            "BAD_GENERATIONS",
            await server.AskAsync("""{ inheritor(code: "I0001") { lineage(generationsUp: 11) { generations } } }"""));

    private async Task<string?> FindLastDiscipleAsync()
    {
        var data = await server.DataAsync("{ crafts(first: 100) { nodes { lineage { links { generation disciple { code } } } } } }");
        return data.GetProperty("crafts").GetProperty("nodes").EnumerateArray()
            .SelectMany(craft => craft.GetProperty("lineage").GetProperty("links").EnumerateArray())
            .Where(link => link.GetProperty("generation").GetInt32() == 5)
            .Select(link => link.GetProperty("disciple").GetProperty("code").GetString())
            .First();
    }
}
