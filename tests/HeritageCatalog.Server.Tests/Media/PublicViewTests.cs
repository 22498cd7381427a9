using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>What the public sees of pictures, and until when; answers to the public are kept.</summary>
public sealed class PublicViewTests : IAsyncLifetime
{
    private const string Shown = """
        { crafts { nodes { code image { id alt } } } with: crafts(where: { hasImage: true }) { totalCount } }
        """;

    private MediaServer _server = null!;
    private Craft _craft = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string CraftId => NodeId.Of(_craft.Id).ToString();

    public async ValueTask InitializeAsync()
    {
        _server = await MediaServer.StartAsync();
        _craft = Craft("a");
        await _server.Records<Craft>().InsertAsync(_craft, Cancel);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_picture_comes_with_its_record_ready_to_be_shown()
    {
        const string query = """
            {
              craft(code: "CA") {
                image {
                  url(width: 300) jpeg: url(width: 300, format: JPEG) srcset placeholder dominantColor width height
                  alt zh: alt(locale: ZH_HANS) caption credit licence { code uri label } focalPoint { x y }
                }
                images { id }
              }
            }
            """;
        var asset = await _server.PublishAsync(TestPicture.Create(1), Documents.Details(shownOn: CraftId));

        var craft = (await _server.AskAsync(query, key: null)).At("craft");
        var image = craft.At("image");

        Assert.Equal($"/media/{asset.Rendered!.Key}/small.webp", image.TextAt("url"));
        Assert.Equal($"/media/{asset.Rendered.Key}/small.jpg", image.TextAt("jpeg"));
        Assert.EndsWith("/medium.webp 400w", image.TextAt("srcset"));
        Assert.Equal((400, 300), (image.NumberAt("width"), image.NumberAt("height")));
        Assert.Equal(("A paper-cut", "一幅剪纸"), (image.TextAt("alt"), image.TextAt("zh")));
        Assert.Equal("Jiaozhou Cultural Centre", image.TextAt("credit"));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", image.TextAt("licence", "uri"));
        Assert.Matches("^#[0-9a-f]{6}$", image.TextAt("dominantColor"));
        Assert.NotEmpty(Convert.FromBase64String(image.TextAt("placeholder")!));
        Assert.Single(craft.ListAt("images"));
    }

    [Fact]
    public async Task A_picture_of_which_something_is_missing_is_not_shown()
    {
        await _server.PublishAsync(
            TestPicture.Create(1), new { consent = "NOT_NEEDED", shownOn = new[] { new { record = CraftId } } });

        await AssertShownAsync(0);
    }

    [Theory]
    [InlineData("UNKNOWN")]
    [InlineData("REFUSED")]
    public async Task A_picture_of_persons_who_do_not_agree_is_not_shown(string consent)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1), Documents.Details(shownOn: CraftId));
        await AssertShownAsync(1);

        await _server.AskAsync(
            "mutation($id: ID!, $input: MediaDetailsInput!) { mediaEdit(id: $id, expectedVersion: 1, input: $input) "
            + "{ media { id } } }",
            new { id = NodeId.Of(asset.Id).ToString(), input = new { consent } });

        await AssertShownAsync(0);
    }

    [Fact]
    public async Task A_picture_is_seen_up_to_the_moment_its_right_expires_and_no_longer_also_in_kept_answers()
    {
        var expiry = _server.Time.Now.AddHours(1);
        var asset = await _server.PublishAsync(
            TestPicture.Create(1), Documents.Details(expiresAt: expiry, shownOn: CraftId));
        var single = $$"""{ media(id: "{{NodeId.Of(asset.Id)}}") { id } node(id: "{{NodeId.Of(asset.Id)}}") { id } }""";
        await AssertShownAsync(1);
        var before = await _server.AskAsync(single, key: null);

        _server.Time.Now = expiry.AddTicks(-1);
        await AssertShownAsync(1);
        _server.Time.Now = expiry;
        await AssertShownAsync(0);
        var after = await _server.AskAsync(single, key: null);

        Assert.Equal(NodeId.Of(asset.Id).ToString(), before.TextAt("media", "id"));
        Assert.Equal(NodeId.Of(asset.Id).ToString(), before.TextAt("node", "id"));
        Assert.Equal("""{"media":null,"node":null}""", after.GetRawText());
    }

    [Fact]
    public async Task A_bound_on_pixels_leaves_the_larger_sizes_out()
    {
        var details = Documents.Details(maxPublicPixels: 320, shownOn: CraftId);
        await _server.PublishAsync(TestPicture.Create(1, 1500, 1000), details);

        var image = (await _server.AskAsync("""{ craft(code: "CA") { image { srcset url } } }""", key: null))
            .At("craft", "image");

        Assert.Contains(" 320w", image.TextAt("srcset"));
        Assert.DoesNotContain("640w", image.TextAt("srcset"));
        Assert.EndsWith("/small.webp", image.TextAt("url"));
    }

    [Fact]
    public async Task The_pictures_of_a_whole_list_take_one_round_trip()
    {
        foreach (var code in new[] { "b", "c", "d" })
        {
            await _server.Records<Craft>().InsertAsync(Craft(code), Cancel);
        }

        Assert.Equal(2, await CountTripsAsync("{ crafts { nodes { image { url } images { alt } } } }"));
        Assert.Equal(2, await CountTripsAsync("{ crafts(where: { hasImage: false }) { nodes { code } } }"));
        Assert.Equal(1, await CountTripsAsync("{ crafts(where: { sample: true }) { nodes { code } } }"));
    }

    [Fact]
    public async Task Conditions_on_pictures_can_be_joined_and_negated()
    {
        await _server.Records<Craft>().InsertAsync(Craft("b"), Cancel);
        await _server.PublishAsync(TestPicture.Create(1), Documents.Details(shownOn: CraftId));

        Assert.Equal(["CA"], await CodesAsync("hasImage: true"));
        Assert.Equal(["CB"], await CodesAsync("hasImage: false"));
        Assert.Equal(["CB"], await CodesAsync("not: { hasImage: true }"));
        Assert.Equal(["CA", "CB"], await CodesAsync("or: [{ hasImage: true }, { code: { eq: \"CB\" } }]"));
    }

    [Fact]
    public async Task The_public_and_other_bureaus_learn_nothing_of_how_far_something_is()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1), Documents.Details());
        var query = $$"""{ media(id: "{{NodeId.Of(asset.Id).ToString()}}") { kind studio { state } } }""";

        Assert.Equal("READY", (await _server.AskAsync(query)).TextAt("media", "studio", "state"));
        Assert.Equal(
            """{"media":{"kind":"IMAGE","studio":null}}""", (await _server.AskAsync(query, key: null)).GetRawText());
        Assert.Equal(
            """{"media":{"kind":"IMAGE","studio":null}}""",
            (await _server.AskAsync(query, key: MediaServer.OtherCurator)).GetRawText());
    }

    [Fact]
    public async Task A_bureau_sees_its_own_media_only()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));
        var id = NodeId.Of(asset.Id);
        var query = $$"""
            { studio { media(id: "{{id}}") { id } mediaAssets(where: { state: READY }) { totalCount } } }
            """;

        var own = await _server.AskAsync(query);
        var other = await _server.AskAsync(query, key: MediaServer.OtherCurator);
        var nobody = await _server.AnswerAsync(query, key: null);

        Assert.Equal(1, own.NumberAt("studio", "mediaAssets", "totalCount"));
        Assert.Equal(
            """{"studio":{"media":null,"mediaAssets":{"totalCount":0}}}""", other.GetRawText());
        Assert.Equal("UNAUTHENTICATED", nobody.ListAt("errors").Single().TextAt("extensions", "code"));
    }

    private async Task AssertShownAsync(int count)
    {
        var data = await _server.AskAsync(Shown, key: null);
        Assert.Equal(
            count, data.ListAt("crafts", "nodes").Count(node => node.At("image").ValueKind == JsonValueKind.Object));
        Assert.Equal(count, data.NumberAt("with", "totalCount"));
    }

    private async Task<IEnumerable<string?>> CodesAsync(string where)
    {
        var data = await _server.AskAsync($$"""{ crafts(where: { {{where}} }) { nodes { code } } }""", key: null);
        return data.ListAt("crafts", "nodes").Select(node => node.TextAt("code"));
    }

    private async Task<int> CountTripsAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query }),
        };
        request.Headers.Add("Prefer", "round-trips");
        using var response = await _server.Client.SendAsync(request, Cancel);
        var timing = response.Headers.GetValues("Server-Timing").Single();
        return int.Parse(timing.Split("round trips: ")[1].TrimEnd('"'), CultureInfo.InvariantCulture);
    }
}
