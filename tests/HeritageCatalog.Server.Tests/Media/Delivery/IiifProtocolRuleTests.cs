using System.Net;
using System.Text.Json;
using HeritageCatalog.Imaging.DeepZoom;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>
/// What the official validator of the IIIF Image API 3 looks for beside the pixels: identifiers, errors, headers, and
/// that <c>info.json</c> is true.
/// </summary>
public sealed class IiifProtocolRuleTests(SquaresOnDisplay display) : IClassFixture<SquaresOnDisplay>
{
    private const string LinkedData = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_identifier_finds_its_picture_escaped_too()
    {
        var escaped = string.Concat(display.Key.Select(one => $"%{(int)one:X2}"));

        using var plain = await display.GetAsync("/full/100,/0/default.jpg");
        using var same = await display.GetAsync("/full/100,/0/default.jpg", identifier: escaped);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (plain.StatusCode, same.StatusCode));
        Assert.Equal(plain.Headers.ETag, same.Headers.ETag);
    }

    [Theory]
    [InlineData("a%2Fb")]
    [InlineData("%2F")]
    [InlineData("[frob")]
    [InlineData("no-such-picture")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000")]
    public async Task An_identifier_of_nothing_is_not_found(string identifier)
    {
        using var described = await display.GetAsync("/info.json", identifier: identifier);
        using var shown = await display.GetAsync("/full/max/0/default.jpg", identifier: identifier);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (described.StatusCode, shown.StatusCode));
    }

    [Theory]
    [InlineData("a%0d%0aLocation:%20b")]
    [InlineData("no-such-picture")]
    public async Task The_bare_address_of_nothing_leads_nowhere(string identifier)
    {
        using var answer = await display.GetAsync("", identifier: identifier);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/frob/max/0/default.jpg")]
    [InlineData("/0,0,10/max/0/default.jpg")]
    [InlineData("/0,0,0,10/max/0/default.jpg")]
    [InlineData("/-1,0,10,10/max/0/default.jpg")]
    [InlineData("/1000,0,10,10/max/0/default.jpg")]
    [InlineData("/pct:100,0,10,10/max/0/default.jpg")]
    [InlineData("/pct:0,0,0,10/max/0/default.jpg")]
    [InlineData("/pct:a,0,1,10/max/0/default.jpg")]
    [InlineData("/full/frob/0/default.jpg")]
    [InlineData("/full/full/0/default.jpg")]
    [InlineData("/full/1001,/0/default.jpg")]
    [InlineData("/full/,1001/0/default.jpg")]
    [InlineData("/full/pct:101/0/default.jpg")]
    [InlineData("/full/pct:0/0/default.jpg")]
    [InlineData("/full/!,5/0/default.jpg")]
    [InlineData("/full/,/0/default.jpg")]
    [InlineData("/full/^5000,/0/default.jpg")]
    [InlineData("/full/max/frob/default.jpg")]
    [InlineData("/full/max/361/default.jpg")]
    [InlineData("/full/max/-90/default.jpg")]
    [InlineData("/full/max/0!/default.jpg")]
    [InlineData("/full/max/0/frob.jpg")]
    [InlineData("/full/max/0/native.jpg")]
    [InlineData("/full/max/0/grey.jpg")]
    [InlineData("/full/max/0/default.frob")]
    [InlineData("/full/max/0/default")]
    public async Task A_part_that_means_nothing_is_refused(string path)
    {
        using var answer = await display.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/full/max/22.5/default.jpg")]
    [InlineData("/full/max/!45/default.jpg")]
    [InlineData("/full/max/0/default.tif")]
    [InlineData("/full/max/0/default.gif")]
    [InlineData("/full/max/0/default.jp2")]
    [InlineData("/full/max/0/default.pdf")]
    public async Task A_part_that_is_not_claimed_is_told_not_to_be_there(string path)
    {
        using var answer = await display.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task The_bare_address_leads_to_the_description(string path)
    {
        using var answer = await display.GetAsync(path);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(
            new Uri(display.Client.BaseAddress!, $"/iiif/3/{display.Key}/info.json"), answer.Headers.Location);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/info.json")]
    [InlineData("/full/100,/0/default.jpg")]
    [InlineData("/frob/100,/0/default.jpg")]
    public async Task Every_site_may_read_every_answer_and_its_headers(string path)
    {
        using var answer = await display.GetAsync(
            path, request => request.Headers.Add("Origin", "https://example.org"));

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Link", answer.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }

    [Theory]
    [InlineData("/info.json")]
    [InlineData("/full/100,/0/default.jpg")]
    public async Task A_browser_that_asks_first_may_ask_with_any_usual_header(string path)
    {
        using var answer = await display.GetAsync(path, request =>
        {
            request.Method = HttpMethod.Options;
            request.Headers.Add("Origin", "https://example.org");
            request.Headers.Add("Access-Control-Request-Method", "GET");
            request.Headers.Add("Access-Control-Request-Headers", "accept,authorization");
        });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("GET", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Contains("Authorization", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/ld+json", LinkedData)]
    [InlineData(LinkedData, LinkedData)]
    [InlineData("application/json;q=0.5, application/ld+json", LinkedData)]
    [InlineData("application/json, application/ld+json;q=0.5", "application/json")]
    [InlineData("application/ld+json;q=0", "application/json")]
    public async Task The_description_comes_as_what_is_preferred(string? accept, string type)
    {
        using var answer = await display.GetAsync("/info.json", request =>
        {
            if (accept is not null)
            {
                request.Headers.TryAddWithoutValidation("Accept", accept);
            }
        });

        Assert.Equal(type, answer.Content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/full/max/0/default.jpg", "/full/max/0/default.jpg")]
    [InlineData("/square/1000,/360/default.jpg", "/full/max/0/default.jpg")]
    [InlineData("/pct:10,10,20,20/100,/0/color.png", "/100,100,200,200/100,100/0/color.png")]
    [InlineData("/full/!300,500/!90/gray.webp", "/full/300,300/!90/gray.webp")]
    [InlineData("/full/^1500,/0/default.jpg", "/full/^1500,1500/0/default.jpg")]
    [InlineData("/900,900,500,500/max/0/default.jpg", "/900,900,100,100/max/0/default.jpg")]
    public async Task Links_tell_the_canonical_address_and_the_profile(string path, string canonical)
    {
        using var answer = await display.GetAsync(path);
        var links = string.Join(", ", answer.Headers.GetValues("Link"));

        var address = new Uri(display.Client.BaseAddress!, $"/iiif/3/{display.Key}{canonical}");
        Assert.Contains($"<{address}>;rel=\"canonical\"", links);
        Assert.Contains("<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"", links);
        using var same = await display.GetAsync(canonical);
        Assert.Equal(answer.Headers.ETag, same.Headers.ETag);
    }

    [Fact]
    public async Task The_description_has_what_is_required()
    {
        var info = await DescribeAsync();

        Assert.Equal("http://iiif.io/api/image/3/context.json", info.TextAt("@context"));
        Assert.Equal(new Uri(display.Client.BaseAddress!, $"/iiif/3/{display.Key}").ToString(), info.TextAt("id"));
        Assert.Equal(
            ("ImageService3", "http://iiif.io/api/image", "level2"),
            (info.TextAt("type"), info.TextAt("protocol"), info.TextAt("profile")));
        Assert.Equal((1000, 1000), (info.NumberAt("width"), info.NumberAt("height")));
    }

    [Fact]
    public async Task Each_size_that_is_described_is_given()
    {
        foreach (var size in (await DescribeAsync()).ListAt("sizes"))
        {
            var (width, height) = (size.NumberAt("width"), size.NumberAt("height"));
            var seen = await display.SeeAsync($"/full/{width},{height}/0/default.png");
            Assert.Equal((width, height), (seen.Width, seen.Height));
            SquaresOnDisplay.HasSquares(seen);
        }
    }

    [Fact]
    public async Task Each_tile_that_is_described_is_given()
    {
        var tiles = (await DescribeAsync()).ListAt("tiles").Single();
        var side = tiles.NumberAt("width");
        foreach (var factor in tiles.ListAt("scaleFactors").Select(one => one.GetInt32()))
        {
            var across = Math.Min(side * factor, SquaresOnDisplay.Side);
            var wanted = (across + factor - 1) / factor;
            var seen = await display.SeeAsync($"/0,0,{across},{across}/{wanted},{wanted}/0/default.png");
            Assert.Equal((wanted, wanted), (seen.Width, seen.Height));
            SquaresOnDisplay.HasColour(seen, 50 / factor, 50 / factor, 0, 0);
        }
    }

    [Fact]
    public async Task What_is_described_beyond_the_level_is_given()
    {
        var info = await DescribeAsync();

        foreach (var format in info.ListAt("extraFormats").Concat(info.ListAt("preferredFormats")))
        {
            using var answer = await display.GetAsync($"/full/50,/0/default.{format.GetString()}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        foreach (var quality in info.ListAt("extraQualities"))
        {
            using var answer = await display.GetAsync($"/full/50,/0/{quality.GetString()}.jpg");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var most = info.NumberAt("maxWidth");
        using var largest = await display.GetAsync("/full/^max/0/default.jpg");
        using var beyond = await display.GetAsync($"/full/^{most + 1},/0/default.jpg");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (largest.StatusCode, beyond.StatusCode));
        Assert.DoesNotContain(info.ListAt("extraFeatures"), feature => feature.GetString() == "rotationArbitrary");
        Assert.Equal(IiifLimits.Usual.MaxSide, most);
    }

    private async Task<JsonElement> DescribeAsync()
    {
        using var answer = await display.GetAsync("/info.json");
        using var described = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(Cancel));
        return described.RootElement.Clone();
    }
}
