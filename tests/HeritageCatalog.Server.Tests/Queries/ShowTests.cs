using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Queries;

/// <summary>The national show of 234 works, the measure of the whole read side.</summary>
public sealed class ShowTests(SeededServer server)
{
    private const string WholeShow = """
        {
          exhibition(code: "E0001") {
            title
            organisers { role organization { name } }
            runs { venue { name } }
            sections { key title }
            entries(first: 500) {
              totalCount
              nodes { order section { key } work { title medium artist { code name } } }
            }
          }
        }
        """;

    [Fact]
    public async Task One_query_returns_all_234_entries_with_artist_and_medium()
    {
        var show = (await server.DataAsync(WholeShow)).At("exhibition");
        var works = show.ListAt("entries", "nodes").Select(entry => entry.At("work")).ToList();

        Assert.Equal("多彩·2023 第七届全国女画家作品展", show.TextAt("title"));
        Assert.Equal(234, works.Count);
        Assert.Equal(190, works.Select(work => work.TextAt("artist", "code")).Distinct().Count());
        Assert.Equal(
            ["CHINESE_PAINTING", "MIXED_MEDIA", "OIL", "PRINT", "WATERCOLOUR_PASTEL"],
            works.Select(work => work.TextAt("medium")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_takes_at_most_six_round_trips_to_the_database()
    {
        using var answer = await server.SendAsync(WholeShow, variables: null, ("Prefer", "round-trips"));
        var timing = answer.Headers.GetValues("Server-Timing").Single();

        Assert.InRange(int.Parse(timing.Split("round trips: ")[1].TrimEnd('"')), 1, 6);
    }

    [Fact]
    public async Task Its_organisers_stand_in_the_order_of_the_notice()
    {
        var show = (await server.DataAsync(WholeShow)).At("exhibition");

        Assert.Equal(
            [
                "HOST 山东省文联", "HOST 中国女画家协会", "ORGANISER 山东省美术家协会", "ORGANISER 青岛市文联",
                "ORGANISER 山东省女书画家协会", "ORGANISER 青岛市美术家协会", "ORGANISER 青岛市美术馆",
            ],
            show.ListAt("organisers").Select(Describe));
    }

    private static string Describe(JsonElement organiser) =>
        $"{organiser.TextAt("role")} {organiser.TextAt("organization", "name")}";
}
