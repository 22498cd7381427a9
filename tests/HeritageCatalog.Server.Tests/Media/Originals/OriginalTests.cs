using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;

namespace HeritageCatalog.Server.Tests.Media.Originals;

/// <summary>What was sent, byte for byte: to those who may have it, and to nobody else.</summary>
public sealed class OriginalTests : IAsyncLifetime
{
    private const string Link =
        "query($id: ID!) { media(id: $id) { original { url expiresAt fileName contentType bytes sha256 } } }";

    private static readonly byte[] Bytes = TestPicture.Create(1);

    private MediaServer _server = null!;
    private MediaAsset _asset = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => $"/media/originals/{_asset.Id}/{_asset.Original!.Sha256}";

    public async ValueTask InitializeAsync()
    {
        _server = await MediaServer.StartAsync();
        _asset = await _server.PublishAsync(Bytes);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(MediaServer.Curator)]
    [InlineData(MediaServer.Operator)]
    public async Task Its_bureau_and_operators_have_it_by_their_key_as_a_file_to_be_saved(string key)
    {
        using var answer = await SendAsync(HttpMethod.Get, Path, key);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("image/tiff", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("picture.tif", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(answer.Headers.ETag!.IsWeak);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(MediaServer.OtherCurator)]
    public async Task For_anybody_else_there_is_nothing_which_is_what_they_get_of_what_does_not_exist(string? key)
    {
        using var answer = await SendAsync(HttpMethod.Get, Path, key);
        using var none = await SendAsync(HttpMethod.Get, Path[..^64] + new string('0', 64), key);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, none.StatusCode));
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal(HeadersOf(none), HeadersOf(answer));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_signed_address_gives_it_to_whoever_has_it()
    {
        var link = await LinkAsync(MediaServer.Curator);
        using var answer = await SendAsync(HttpMethod.Get, link.TextAt("url")!);

        Assert.Equal(Bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("picture.tif", link.TextAt("fileName"));
        Assert.Equal(("image/tiff", Bytes.Length), (link.TextAt("contentType"), link.NumberAt("bytes")));
        Assert.Equal(_asset.Original!.Sha256, link.TextAt("sha256"));
    }

    [Fact]
    public async Task A_signed_address_holds_until_the_moment_that_it_names()
    {
        var link = await LinkAsync(MediaServer.Curator);
        var expiresAt = link.At("expiresAt").GetDateTimeOffset();

        _server.Time.Now = expiresAt.AddSeconds(-1);
        using var before = await SendAsync(HttpMethod.Get, link.TextAt("url")!);
        _server.Time.Now = expiresAt;
        using var after = await SendAsync(HttpMethod.Get, link.TextAt("url")!);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData("s=", "s=A")]
    [InlineData("e=", "e=9")]
    [InlineData("k=", "k=x")]
    [InlineData("/media/originals/", "/media/originals/0")]
    public async Task An_address_that_was_altered_gives_nothing(string part, string altered)
    {
        var url = (await LinkAsync(MediaServer.Curator)).TextAt("url")!;

        using var answer = await SendAsync(HttpMethod.Get, url.Replace(part, altered, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_signature_of_one_original_does_not_open_another()
    {
        var other = await _server.PublishAsync(TestPicture.Create(2));
        var query = (await LinkAsync(MediaServer.Curator)).TextAt("url")!.Split('?')[1];

        using var answer = await SendAsync(
            HttpMethod.Get, $"/media/originals/{other.Id}/{other.Original!.Sha256}?{query}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(MediaServer.OtherCurator)]
    public async Task No_address_is_signed_for_anybody_else(string? key)
    {
        var link = await LinkAsync(key);

        Assert.Equal(JsonValueKind.Null, link.ValueKind);
    }

    [Fact]
    public async Task Nothing_is_given_out_before_it_has_been_looked_at()
    {
        await _server.Assets.ChangeAsync(_asset.Id, read => read with { State = MediaState.Quarantined }, Cancel);

        using var answer = await SendAsync(HttpMethod.Get, Path, MediaServer.Curator);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Who_asks_about_it_is_told_and_sent_nothing()
    {
        using var answer = await SendAsync(HttpMethod.Head, Path, MediaServer.Curator);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_download_goes_on_where_it_broke_off()
    {
        using var first = await SendAsync(HttpMethod.Head, Path, MediaServer.Curator);

        using var rest = await SendAsync(HttpMethod.Get, Path, MediaServer.Curator, request =>
        {
            request.Headers.Range = new RangeHeaderValue(100, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(first.Headers.ETag!);
        });

        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(Bytes[100..], await rest.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so()
    {
        using var first = await SendAsync(HttpMethod.Head, Path, MediaServer.Curator);

        using var second = await SendAsync(
            HttpMethod.Get, Path, MediaServer.Curator, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static string HeadersOf(HttpResponseMessage answer) => string.Join(
        '\n',
        answer.Headers.Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));

    private async Task<JsonElement> LinkAsync(string? key) => (await _server.AskAsync(
        Link, new { id = NodeId.Of(_asset.Id).ToString() }, key)).At("media", "original");

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? key = null, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        prepare?.Invoke(request);
        return await _server.Client.SendAsync(request, Cancel);
    }
}
