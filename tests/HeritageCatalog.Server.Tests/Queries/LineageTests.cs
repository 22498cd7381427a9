namespace HeritageCatalog.Server.Tests.Queries;

public sealed class LineageTests(SeededServer server)
{
    [Fact]
    public async Task A_lineage_of_five_generations_is_walked_from_its_last_disciple_to_its_first_master()
    {
        var last = await FindLastDiscipleAsync();

        const string Query = """
            query($code: String!) {
              inheritor(code: $code) {
                lineage(generationsUp: 4, generationsDown: 0) { generations inheritors { code } }
              }
            }
            """;
        var data = await server.DataAsync(Query, new { code = last });
        var lineage = data.At("inheritor", "lineage");

        Assert.Equal(5, lineage.NumberAt("generations"));
        Assert.Equal(
            lineage.At("inheritors").GetArrayLength(),
            lineage.ListAt("inheritors").Select(person => person.TextAt("code")).Distinct().Count());
    }

    [Fact]
    public async Task Disciples_of_a_master_name_the_master_among_theirs()
    {
        var data = await server.DataAsync("""
            { inheritors(first: 100) { nodes { code disciples { disciple { masters { master { code } } } } } } }
            """);
        var masters = data.ListAt("inheritors", "nodes")
            .Where(person => person.At("disciples").GetArrayLength() > 0).ToList();

        Assert.NotEmpty(masters);
        Assert.All(masters, master => Assert.All(
            master.ListAt("disciples"),
            link => Assert.Contains(
                master.TextAt("code"),
                link.ListAt("disciple", "masters")
                    .Select(up => up.TextAt("master", "code")))));
    }

    [Fact]
    public async Task Too_many_generations_are_refused() =>
        Assert.Contains(
            "BAD_GENERATIONS",
            await server.AskAsync("""{ inheritor(code: "I0001") { lineage(generationsUp: 11) { generations } } }"""));

    private async Task<string?> FindLastDiscipleAsync()
    {
        var data = await server.DataAsync(
            "{ crafts(first: 100) { nodes { lineage { links { generation disciple { code } } } } } }");
        return data.ListAt("crafts", "nodes")
            .SelectMany(craft => craft.ListAt("lineage", "links"))
            .Where(link => link.NumberAt("generation") == 5)
            .Select(link => link.TextAt("disciple", "code"))
            .First();
    }
}
