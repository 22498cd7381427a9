using System.Globalization;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Geometry;

public sealed class GeographyTests
{
    private const string Qingdao = "[120.3826,36.0671]";
    private const string AroundShandong =
        """{"type":"Polygon","coordinates":[[[114.8,34.4],[122.7,34.4],[122.7,38.4],[114.8,38.4],[114.8,34.4]]]}""";

    private static readonly string[] Cities =
    [
        """{"_id":"Qingdao","at":{"type":"Point","coordinates":[120.3826,36.0671]},"size":9}""",
        """{"_id":"Jinan","at":{"type":"Point","coordinates":[117.1201,36.6512]},"size":9}""",
        """{"_id":"Beijing","at":{"type":"Point","coordinates":[116.4074,39.9042]},"size":22}""",
        """{"_id":"Suva","at":{"type":"Point","coordinates":[178.45,-18.14]},"size":1}""",
        """{"_id":"Apia","at":{"type":"Point","coordinates":[-171.76,-13.83]},"size":1}""",
        """{"_id":"Alert","at":{"type":"Point","coordinates":[-62.35,82.5]},"size":0}""",
        """{"_id":"nowhere","size":5}""",
        """{"_id":"two","at":[{"type":"Point","coordinates":[0,0]},{"type":"Point","coordinates":[120,36]}]}""",
    ];

    [Fact]
    public async Task Documents_come_by_their_distance_in_metres()
    {
        await using var database = await OpenAsync();

        var found = await NearAsync(
            database, $$"""{"type":"Point","coordinates":{{Qingdao}} }""", "\"maxDistance\":600000");

        Assert.Equal(["Qingdao", "two", "Jinan", "Beijing"], found.Select(one => one["_id"].AsString));
        Assert.InRange(found[2]["d"].AsDocument["m"].ToDouble(), 298_000, 302_000);
        Assert.InRange(found[3]["d"].AsDocument["m"].ToDouble(), 545_000, 560_000);
    }

    [Fact]
    public async Task A_filter_least_distance_and_limit_narrow_what_is_near()
    {
        await using var database = await OpenAsync();

        var found = await NearAsync(
            database,
            $$"""{"type":"Point","coordinates":{{Qingdao}} }""",
            "\"minDistance\":1000,\"query\":{\"size\":{\"$gt\":1}},\"includeLocs\":\"where\"",
            ",{\"$limit\":1}");

        Assert.Equal("Jinan", Assert.Single(found)["_id"].AsString);
        Assert.Equal(found[0]["at"], found[0]["where"]);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[179.9,-16]}""", "Suva Apia")]
    [InlineData("""{"type":"Point","coordinates":[100,89]}""", "Alert")]
    public async Task Edges_of_the_map_are_no_edges_of_the_world(string near, string expected)
    {
        await using var database = await OpenAsync();

        var found = await NearAsync(database, near, "\"maxDistance\":1500000");

        Assert.Equal(expected.Split(' '), found.Select(one => one["_id"].AsString));
    }

    [Fact]
    public async Task A_polygon_holds_what_lies_in_it_but_not_in_its_holes()
    {
        await using var database = await OpenAsync();
        const string hole = "[[116.5,36],[117.5,36],[117.5,37],[116.5,37],[116.5,36]]";

        var whole = await WithinAsync(database, $$"""{"$geometry":{{AroundShandong}} }""");
        var holed = await WithinAsync(
            database, "{\"$geometry\":" + AroundShandong.Replace("]]}", $"],{hole}]}}") + "}");

        Assert.Equal(["Jinan", "Qingdao", "two"], whole);
        Assert.Equal(["Qingdao", "two"], holed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_index_finds_what_a_scan_finds(int seed)
    {
        var random = new Random(seed);
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", [.. Enumerable.Range(0, 1_500).Select(id => RandomPlace(random, id))]);
        string[] regions = [.. Enumerable.Range(0, 40).Select(_ => RandomRegion(random))];
        var scanned = new List<string[]>();
        foreach (var region in regions)
        {
            scanned.Add([.. await WithinAsync(database, region)]);
        }

        await CreateAsync(database, """{"kind":1,"at":"2dsphere"}""");
        await CreateAsync(database, """{"at":"2dsphere"}""");

        foreach (var (at, region) in regions.Index())
        {
            Assert.Equal(scanned[at], await WithinAsync(database, region));
        }

        Assert.Contains(scanned, found => found.Length is > 0 and < 1_500);
    }

    [Fact]
    public async Task An_index_is_used_for_what_it_can_tell()
    {
        await using var database = await OpenAsync();

        var within = await ExplainAsync(database, $$"""{"at":{"$geoWithin":{"$centerSphere":[{{Qingdao}},0.01]} } }""");
        var other = await ExplainAsync(database, """{"at":null}""");

        Assert.Contains("\"indexName\":\"at\"", within);
        Assert.Contains("COLLSCAN", other);
    }

    [Fact]
    public async Task A_geographic_index_survives_a_restart_and_updates()
    {
        await using var database = await OpenAsync();
        await database.RunAsync(
            """
            {"update":"c","updates":[{"q":{"_id":"Suva"},
             "u":{"$set":{"at":{"type":"Point","coordinates":[120.4,36.1]}}}}]}
            """);
        await database.ReopenAsync();

        var listed = await database.FetchAsync("""{"listIndexes":"c"}""");

        Assert.Equal("""{"v":2,"key":{"at":"2dsphere"},"name":"at","2dsphereIndexVersion":3}""", listed[1].ToString());
        Assert.Equal(
            ["Qingdao", "Suva", "two"],
            await WithinAsync(database, $$"""{"$centerSphere":[{{Qingdao}},0.01]}"""));
    }

    [Theory]
    [InlineData("""{"_id":1,"at":7}""")]
    [InlineData("""{"_id":1,"at":{"type":"Point","coordinates":[181,0]}}""")]
    [InlineData("""{"_id":1,"at":{"type":"LineString","coordinates":[[0,0],[1,1]]}}""")]
    public async Task What_is_no_point_is_refused_by_the_index(string document)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync($$"""{"insert":"c","documents":[{{document}}]}""");

        Assert.Equal(16755, reply["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
    }

    [Theory]
    [InlineData("""{"$geometry":{"type":"Point","coordinates":[0,0]}}""")]
    [InlineData("""{"$geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}}""")]
    [InlineData("""{"$geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,91],[0,0]]]}}""")]
    [InlineData("""{"$centerSphere":[[0,0]]}""")]
    [InlineData("""{"$centerSphere":[[0,0],-1]}""")]
    [InlineData("""{"$box":[[0,0],[1,1]]}""")]
    [InlineData("7")]
    public async Task A_region_that_makes_no_sense_is_refused(string region)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync($$"""{"find":"c","filter":{"at":{"$geoWithin":{{region}} } } }""");

        Assert.Equal("BadValue", reply["codeName"].AsString);
    }

    [Theory]
    [InlineData("""[{"$match":{}},{"$geoNear":{"near":[0,0],"spherical":true,"distanceField":"d"}}]""", 40603)]
    [InlineData("""[{"$geoNear":{"near":[0,0],"spherical":true,"distanceField":"d","key":"other"}}]""", 291)]
    [InlineData("""[{"$geoNear":{"near":[0,0],"distanceField":"d"}}]""", 2)]
    [InlineData("""[{"$geoNear":{"near":[0,0],"spherical":true}}]""", 9)]
    [InlineData("""[{"$geoNear":{"near":[0,99],"spherical":true,"distanceField":"d"}}]""", 2)]
    [InlineData("""[{"$geoNear":{"near":[0,0],"spherical":true,"distanceField":"d","maxDistance":-1}}]""", 2)]
    public async Task A_search_that_makes_no_sense_is_refused(string pipeline, int code)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync($$"""{"aggregate":"c","pipeline":{{pipeline}},"cursor":{ } }""");

        Assert.Equal(code, reply["code"].ToInt32());
    }

    private static string RandomPlace(Random random, int id) => FormattableString.Invariant(
        $"{{\"_id\":\"{id:0000}\",\"kind\":{id % 3},\"at\":{{\"type\":\"Point\",\"coordinates\":{Pair(random)}}}}}");

    private static string RandomRegion(Random random)
    {
        var (longitude, latitude) = ((random.NextDouble() * 360) - 180, (random.NextDouble() * 150) - 75);
        var size = Math.Pow(10, (random.NextDouble() * 2) - 1);
        return random.Next(3) switch
        {
            0 => FormattableString.Invariant($"{{\"$centerSphere\":[{Pair(random)},{size / 10}]}}"),
            1 => FormattableString.Invariant($"{{\"$centerSphere\":[[{longitude},{latitude + 14}],{size / 10}]}}"),
            _ => Polygon(Math.Clamp(longitude, -150, 150), latitude, size + 2),
        };
    }

    private static string Polygon(double longitude, double latitude, double size)
    {
        string[] corners =
        [
            Text(longitude - size, latitude - size), Text(longitude + size, latitude - (size / 2)),
            Text(longitude + (size / 2), latitude + size), Text(longitude - size, latitude + (size / 3)),
        ];
        var ring = string.Join(',', corners.Append(corners[0]));
        return $$$"""{"$geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }

    private static string Pair(Random random) =>
        Text((random.NextDouble() * 360) - 180, (random.NextDouble() * 180) - 90);

    private static string Text(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"[{longitude},{latitude}]");

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", Cities);
        await CreateAsync(database, """{"at":"2dsphere"}""");
        return database;
    }

    private static async Task CreateAsync(TestDatabase database, string key)
    {
        var name = key.Contains("kind", StringComparison.Ordinal) ? "kind" : "at";
        var reply = await database.RunAsync(
            $$"""{"createIndexes":"c","indexes":[{"key":{{key}},"name":"{{name}}"}]}""");
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
    }

    private static Task<BsonDocument[]> NearAsync(
        TestDatabase database, string near, string options, string stages = "") => database.FetchAsync(
        $$"""
        {"aggregate":"c","pipeline":[{"$geoNear":{"near":{{near}},"spherical":true,"distanceField":"d.m",{{options}} } }
         {{stages}}],"cursor":{ } }
        """);

    private static async Task<IEnumerable<string>> WithinAsync(TestDatabase database, string region)
    {
        var found = await database.FetchAsync(
            $$"""{"find":"c","filter":{"at":{"$geoWithin":{{region}} } },"batchSize":5000}""");
        return found.Select(one => one["_id"].AsString).Order(StringComparer.Ordinal);
    }

    private static async Task<string> ExplainAsync(TestDatabase database, string filter)
    {
        var reply = await database.RunAsync(
            $$"""{"explain":{"find":"c","filter":{{filter}} },"verbosity":"queryPlanner"}""");
        return reply["queryPlanner"].AsDocument["winningPlan"].ToString();
    }
}
