using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using HeritageCatalog.Imaging.Tests.Probing;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Originals;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Tests.Media.Originals;

/// <summary>Recordings, films and documents from their sender to the public, by both ways.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private const string Shown = """
        query($id: ID!) {
          media(id: $id) { kind duration pages file { url contentType bytes width height } image { id } }
        }
        """;

    private MediaServer _server = null!;

    public static TheoryData<string, string, string> Files
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var name in Samples.Keys)
            {
                data.Add(name, "request", Samples[name].Facts);
                data.Add(name, "store", Samples[name].Facts);
            }

            return data;
        }
    }

    private static Dictionary<string, (byte[] Bytes, string Facts)> Samples { get; } = new()
    {
        ["song.mp3"] = (Containers.Mp3(100, counted: 100), "AUDIO audio/mpeg 2.612s - - mp3"),
        ["song.wav"] = (Containers.Wave(8000, 12_000), "AUDIO audio/wav 1.5s - - wav"),
        ["song.flac"] = (Containers.Flac(44_100, 88_200), "AUDIO audio/flac 2s - - flac"),
        ["film.mp4"] = (Containers.Mp4("vide", 1000, 90_500, 1920, 1080), "VIDEO video/mp4 90.5s 1920x1080 - mp4"),
        ["film.webm"] = (Containers.Webm(3500, 640, 360), "VIDEO video/webm 3.5s 640x360 - webm"),
        ["notes.pdf"] =
        (
            [.. "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 3>>endobj\n"u8],
            "DOCUMENT application/pdf - - 3 pdf"
        ),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_kind_comes_to_the_public_as_it_was_sent_and_says_what_it_is(
        string name, string way, string facts)
    {
        var bytes = Samples[name].Bytes;
        var asset = await PublishAsync(bytes, name, way);
        var media = await ShowAsync(asset);

        using var answer = await SendAsync(media.TextAt("file", "url")!);

        Assert.Equal(facts, FactsOf(media));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(media.TextAt("file", "contentType"), answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(
            asset.Kind == MediaKind.Document ? $"attachment; filename={asset.Id}.pdf" : null,
            answer.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task A_player_gets_the_part_that_it_asks_for()
    {
        var (bytes, _) = Samples["film.mp4"];
        var url = (await ShowAsync(await PublishAsync(bytes, "film.mp4", "request"))).TextAt("file", "url")!;

        using var part = await SendAsync(url, range: new RangeHeaderValue(8, 19));
        using var beyond = await SendAsync(url, range: new RangeHeaderValue(bytes.Length, null));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[8..20], await part.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
    }

    [Fact]
    public async Task What_is_not_public_goes_to_its_bureau_only_and_is_kept_by_nobody()
    {
        var payload = await _server.UploadAsync(Samples["song.mp3"].Bytes, name: "song.mp3");
        var asset = await _server.SettleAsync(payload.TextAt("media", "id")!);
        var url = $"/media/{asset.Rendered!.Key}/file.mp3";

        using var own = await SendAsync(url, MediaServer.Curator);
        using var foreign = await SendAsync(url, MediaServer.OtherCurator);
        using var anybody = await SendAsync(url);

        Assert.Equal("no-store, private", own.Headers.CacheControl!.ToString());
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (own.StatusCode, foreign.StatusCode, anybody.StatusCode));
    }

    [Fact]
    public async Task What_has_expired_is_gone_at_that_moment()
    {
        var expiresAt = _server.Time.Now.AddHours(1);
        var asset = await _server.SettleAsync((await _server.UploadAsync(
            Samples["song.wav"].Bytes, Documents.Details(expiresAt), "song.wav")).TextAt("media", "id")!);
        var url = $"/media/{asset.Rendered!.Key}/file.wav";

        using var before = await SendAsync(url);
        _server.Time.Now = expiresAt;
        using var after = await SendAsync(url);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
        Assert.Equal("public, max-age=3600", before.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("film.mp4", 1079, HttpStatusCode.NotFound)]
    [InlineData("film.mp4", 1920, HttpStatusCode.OK)]
    [InlineData("notes.pdf", 1920, HttpStatusCode.NotFound)]
    [InlineData("song.mp3", 1, HttpStatusCode.OK)]
    public async Task A_bound_on_pixels_holds_for_what_cannot_be_made_smaller(
        string name, int bound, HttpStatusCode expected)
    {
        var asset = await _server.SettleAsync((await _server.UploadAsync(
            Samples[name].Bytes, Documents.Details(maxPublicPixels: bound), name)).TextAt("media", "id")!);
        var media = await ShowAsync(asset);

        using var answer = await SendAsync($"/media/{asset.Rendered!.Key}/file.{name.Split('.')[1]}");

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, media.At("file").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task The_address_of_a_film_that_was_replaced_keeps_working_and_its_bytes_are_referred_to()
    {
        var (first, second) = (Samples["film.mp4"].Bytes, Samples["film.webm"].Bytes);
        var before = await PublishAsync(first, "film.mp4", "request");
        var old = (await ShowAsync(before)).TextAt("file", "url")!;
        var id = NodeId.Of(before.Id).ToString();
        await _server.SendFileAsync(Documents.Replace, second, "film.webm", new { id });
        var after = await _server.SettleAsync(id);
        var original = MediaBlobs.OriginalOf(before.Bureau, before.Original!.Sha256);

        using var answer = await SendAsync(old);

        Assert.Equal(first, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(second.Length, (await ShowAsync(after)).NumberAt("file", "bytes"));
        Assert.Contains(original, await _server.Get<ReferredBlobs>().FindAsync([original], Cancel));
    }

    [Theory]
    [InlineData("file.exe")]
    [InlineData("file.wav")]
    [InlineData("full.webp")]
    public async Task A_recording_has_one_address_and_no_other(string file)
    {
        var asset = await PublishAsync(Samples["song.mp3"].Bytes, "song.mp3", "request");

        using var answer = await SendAsync($"/media/{asset.Rendered!.Key}/{file}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task An_earlier_film_is_bound_as_a_film_whatever_took_its_place()
    {
        var bytes = Samples["film.mp4"].Bytes;
        var film = await PublishAsync(bytes, "film.mp4", "request");
        var recording = film with { Kind = MediaKind.Audio, Rights = film.Rights! with { MaxPublicPixels = 1079 } };

        Assert.False(FileRules.IsWithinRights(recording, film.Rendered!));
    }

    [Fact]
    public void The_name_of_a_file_is_cut_to_what_fits_into_a_header()
    {
        var name = string.Concat(Enumerable.Repeat("𨰻", 200)) + ".mp4";

        var kept = MediaRules.FileNameOf(name);

        Assert.EndsWith("𨰻𨰻.mp4", kept);
        Assert.InRange(kept.Length, 250, 255);
        Assert.False(char.IsLowSurrogate(kept[0]));
    }

    private static string FactsOf(JsonElement media)
    {
        var file = media.At("file");
        var seconds = media.At("duration") is { ValueKind: JsonValueKind.Number } duration
            ? FormattableString.Invariant($"{duration.GetDouble():0.###}s")
            : "-";
        var size = file.At("width").ValueKind == JsonValueKind.Number
            ? $"{file.NumberAt("width")}x{file.NumberAt("height")}"
            : "-";
        var pages = media.At("pages").ValueKind == JsonValueKind.Number ? $"{media.NumberAt("pages")}" : "-";
        var extension = file.TextAt("url")!.Split('.')[^1];
        Assert.Equal(JsonValueKind.Null, media.At("image").ValueKind);
        return $"{media.TextAt("kind")} {file.TextAt("contentType")} {seconds} {size} {pages} {extension}";
    }

    private async Task<MediaAsset> PublishAsync(byte[] bytes, string name, string way)
    {
        var id = way == "request"
            ? (await _server.UploadAsync(bytes, Documents.Details(), name)).TextAt("media", "id")!
            : await SendToStoreAsync(bytes, name);
        return await _server.SettleAsync(id);
    }

    private async Task<string> SendToStoreAsync(byte[] bytes, string name)
    {
        var input = new
        {
            fileName = name,
            bytes = bytes.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            details = Documents.Details(),
        };
        var begun = (await _server.AskAsync(Documents.Begin, new { input })).At("mediaUploadBegin");
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        using var put = await _server.Client.PutAsync(begun.TextAt("upload", "url"), content, Cancel);
        var id = begun.TextAt("media", "id")!;
        await _server.AskAsync(Documents.Complete, new { id, blocks = 0 });
        return id;
    }

    private async Task<JsonElement> ShowAsync(MediaAsset asset) =>
        (await _server.AskAsync(Shown, new { id = NodeId.Of(asset.Id).ToString() }, key: null)).At("media");

    private async Task<HttpResponseMessage> SendAsync(
        string path, string? key = null, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Range = range;
        return await _server.Client.SendAsync(request, Cancel);
    }
}
