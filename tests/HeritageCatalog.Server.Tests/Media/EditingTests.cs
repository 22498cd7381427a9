using System.Text.Json;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Uploads;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>What curators do with media that are there.</summary>
public sealed class EditingTests : IAsyncLifetime
{
    private const string Edit = """
        mutation($id: ID!, $version: Int!, $input: MediaDetailsInput!) {
          mediaEdit(id: $id, expectedVersion: $version, input: $input) {
            media { version alt caption consent studio { usages { place record { id } } } }
            errors { ... on UserError { code path } ... on StaleVersion { current changedPaths yourPaths } }
          }
        }
        """;

    private const string Replace = """
        mutation($id: ID!, $version: Int!, $file: Upload!) {
          mediaReplace(id: $id, expectedVersion: $version, file: $file) {
            media { version image { url } }
            errors { ... on UserError { code } ... on ImageRejected { reason } }
          }
        }
        """;

    private const string Delete = """
        mutation($id: ID!, $version: Int!) {
          mediaDelete(id: $id, expectedVersion: $version) {
            deletedId
            errors { ... on UserError { code } ... on MediaInUse { usages { record { id } } } }
          }
        }
        """;

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_is_left_out_stays_and_null_takes_away()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));

        var edited = await EditAsync(asset, 1, new { alt = new { zhHans = "另一个说法" }, caption = (object?)null });

        Assert.Equal(2, edited.NumberAt("media", "version"));
        Assert.Equal("另一个说法", edited.TextAt("media", "alt"));
        Assert.Equal(JsonValueKind.Null, edited.At("media", "caption").ValueKind);
        Assert.Equal("NOT_NEEDED", edited.TextAt("media", "consent"));
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_what_both_sides_changed()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));
        await EditAsync(asset, 1, new { consent = "GIVEN", caption = (object?)null });

        var second = await EditAsync(asset, 1, new { alt = new { zhHans = "晚了" } });

        var error = Assert.Single(second.ListAt("errors"));
        Assert.Equal(("STALE_VERSION", 2), (error.TextAt("code"), error.NumberAt("current")));
        Assert.Equal("""["caption","consent"]""", error.At("changedPaths").GetRawText());
        Assert.Equal("""["alt"]""", error.At("yourPaths").GetRawText());
    }

    [Fact]
    public async Task Of_edits_at_the_same_moment_one_is_taken()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            number => EditAsync(asset, 1, new { alt = new { zhHans = $"说法{number}" } })));

        Assert.Equal(1, outcomes.Count(outcome => !outcome.ListAt("errors").Any()));
    }

    [Fact]
    public async Task Another_credit_is_written_into_the_pictures_which_get_another_address()
    {
        var before = await _server.PublishAsync(TestPicture.Create(1));
        var credit = new { zhHans = "另一家", en = "Another house" };

        await EditAsync(before, 1, new { rights = new { holder = "另一家", licence = "CC0", credit } });
        var after = await _server.SettleAsync(NodeId.Of(before.Id).ToString());

        Assert.NotEqual(before.Rendered!.Key, after.Rendered!.Key);
        Assert.Equal(before.Rendered.Key, Assert.Single(after.Earlier).Key);
        Assert.Contains("Another house", await ReadRenditionAsync(after, "medium.jpg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_of_another_bureau_finds_nothing_to_edit()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));

        var outcome = await _server.AskAsync(
            Edit, new { id = NodeId.Of(asset.Id).ToString(), version = 1, input = new { } }, MediaServer.OtherCurator);

        Assert.Equal("MEDIA_NOT_FOUND", outcome.At("mediaEdit").ListAt("errors").Single().TextAt("code"));
    }

    [Fact]
    public async Task A_record_of_another_bureau_shows_nothing_of_this_one()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));
        var craft = Craft("a") with { Bureau = MediaServer.OtherBureau };
        await _server.Records<Craft>().InsertAsync(craft, Cancel);

        var shownOn = new[] { new { record = NodeId.Of(craft.Id).ToString() } };
        var outcome = await EditAsync(asset, 1, new { shownOn });

        var error = Assert.Single(outcome.ListAt("errors"));
        Assert.Equal("""["input","shownOn","0","record"]""", error.At("path").GetRawText());
    }

    [Fact]
    public async Task The_public_sees_a_replacement_under_a_new_address_and_the_old_one_keeps_working()
    {
        var before = await _server.PublishAsync(TestPicture.Create(1));

        var payload = await ReplaceAsync(before, 1, TestPicture.Create(2));
        var after = await _server.SettleAsync(NodeId.Of(before.Id).ToString());

        Assert.Equal(2, payload.NumberAt("media", "version"));
        Assert.Contains(before.Rendered!.Key, payload.TextAt("media", "image", "url"));
        Assert.NotEqual(before.Rendered.Key, after.Rendered!.Key);
        Assert.Equal(before.Id, (await _server.Assets.FindByKeyAsync(before.Rendered.Key, Cancel))!.Id);
        Assert.Equal(before.Id, (await _server.Assets.FindByKeyAsync(after.Rendered.Key, Cancel))!.Id);
    }

    [Fact]
    public async Task A_replacement_that_is_no_picture_changes_nothing()
    {
        var before = await _server.PublishAsync(TestPicture.Create(1));

        var payload = await ReplaceAsync(before, 1, "no picture"u8.ToArray());

        Assert.Equal("TYPE_NOT_ALLOWED", payload.ListAt("errors").Single().TextAt("reason"));
        Assert.Equal(before, await _server.Assets.FindAsync(before.Id, Cancel), SameVersion);
    }

    [Fact]
    public async Task A_replacement_that_is_another_medium_is_refused()
    {
        var first = await _server.PublishAsync(TestPicture.Create(1));
        await _server.PublishAsync(TestPicture.Create(2));

        var payload = await ReplaceAsync(first, 1, TestPicture.Create(2));

        Assert.Equal("SAME_AS_ANOTHER", payload.ListAt("errors").Single().TextAt("reason"));
    }

    [Fact]
    public async Task What_a_record_shows_is_not_deleted_until_it_is_taken_off()
    {
        var craft = Craft("a");
        await _server.Records<Craft>().InsertAsync(craft, Cancel);
        var asset = await _server.PublishAsync(
            TestPicture.Create(1), Documents.Details(shownOn: NodeId.Of(craft.Id).ToString()));

        var refused = await DeleteAsync(asset, 1);
        await EditAsync(asset, 1, new { shownOn = Array.Empty<object>() });
        var done = await DeleteAsync(asset, 2);

        var error = Assert.Single(refused.ListAt("errors"));
        Assert.Equal("MEDIA_IN_USE", error.TextAt("code"));
        Assert.Equal(NodeId.Of(craft.Id).ToString(), error.ListAt("usages").Single().TextAt("record", "id"));
        Assert.Equal(NodeId.Of(asset.Id).ToString(), done.TextAt("deletedId"));
        Assert.Null(await _server.Assets.FindAsync(asset.Id, Cancel));
    }

    [Fact]
    public async Task Blobs_are_referred_to_until_their_medium_is_deleted()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1));
        await ReplaceAsync(asset, 1, TestPicture.Create(2));
        await _server.SettleAsync(NodeId.Of(asset.Id).ToString());
        var names = (await _server.Blobs.ListAsync(cancellation: Cancel)).Blobs.Select(blob => blob.Name).ToList();

        var referred = await _server.Get<ReferredBlobs>().FindAsync(names, Cancel);
        await DeleteAsync(asset, 2);
        var left = await _server.Get<ReferredBlobs>().FindAsync(names, Cancel);

        // Two sets of twelve and the new original: the old one can be had again only from who sent it.
        Assert.Equal(25, referred.Count);
        Assert.Equal(26, names.Count);
        Assert.Empty(left);
    }

    private static bool SameVersion(MediaAsset? left, MediaAsset? right) => left!.Version == right!.Version;

    private async Task<JsonElement> EditAsync(MediaAsset asset, int version, object input) =>
        (await _server.AskAsync(Edit, new { id = NodeId.Of(asset.Id).ToString(), version, input })).At("mediaEdit");

    private async Task<JsonElement> ReplaceAsync(MediaAsset asset, int version, byte[] bytes) =>
        (await _server.SendFileAsync(Replace, bytes, variables: new { id = NodeId.Of(asset.Id).ToString(), version }))
        .At("data", "mediaReplace");

    private async Task<JsonElement> DeleteAsync(MediaAsset asset, int version) =>
        (await _server.AskAsync(Delete, new { id = NodeId.Of(asset.Id).ToString(), version })).At("mediaDelete");

    private async Task<string> ReadRenditionAsync(MediaAsset asset, string file)
    {
        await using var blob = await _server.Blobs.FindContentAsync(
            MediaBlobs.RenditionOf(asset.Rendered!.Key, file), cancellation: Cancel);
        using var reader = new StreamReader(blob!.Stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync(Cancel);
    }
}
