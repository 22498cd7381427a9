using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>From one state to the next, without a database.</summary>
public sealed class MediaLifeTests
{
    private static readonly DateTimeOffset Now = SeededServer.FirstStart;

    private static readonly MediaFailure Broken = new() { Reason = MediaReason.Damaged };

    [Fact]
    public void What_was_received_is_processed_and_then_ready()
    {
        var received = New().Received(Original("a"), Now);
        var done = received.Succeeded(Set("k1"), isComplete: false, Now);

        Assert.Equal((MediaState.Processing, MediaTask.Process), (received.State, received.Work!.Task));
        Assert.Equal((MediaState.Ready, MediaTask.Complete), (done.State, done.Work!.Task));
        Assert.Null(done.Succeeded(Set("k1"), isComplete: true, Now).Work);
    }

    [Fact]
    public void What_is_ready_stays_so_while_it_is_replaced()
    {
        var replaced = Ready().Received(Original("b"), Now);
        var done = replaced.Succeeded(Set("k2"), isComplete: true, Now);

        Assert.Equal(
            (MediaState.Ready, "a", "k1"), (replaced.State, replaced.Original!.Sha256, replaced.Rendered!.Key));
        Assert.Equal(("b", "k2"), (done.Original!.Sha256, done.Rendered!.Key));
        Assert.Equal(["k1"], done.Earlier.Select(set => set.Key));
        Assert.Null(done.Replacement);
    }

    [Fact]
    public void A_replacement_that_cannot_be_shown_leaves_the_old_one()
    {
        var refused = Ready().Received(Original("b"), Now).Refused(Broken, pipeline: 1);

        Assert.Equal((MediaState.Ready, "a"), (refused.State, refused.Original!.Sha256));
        Assert.Equal(MediaReason.Damaged, refused.Failure!.Reason);
        Assert.Null(refused.Work);
        Assert.Null(refused.Replacement);
    }

    [Fact]
    public void A_virus_found_later_takes_every_address_of_that_file_away_for_good()
    {
        var film = Ready() with { Rendered = Set("k1") with { File = Original("a") }, Earlier = [Set("k0")] };

        var locked = film.Again(Now).Refused(new MediaFailure { Reason = MediaReason.Virus }, pipeline: 1);
        var replaced = locked.Received(Original("b"), Now).Succeeded(Set("k2"), isComplete: true, Now);

        Assert.Equal(MediaState.Quarantined, locked.State);
        Assert.Null(locked.Rendered);
        Assert.Equal("k2", replaced.Rendered!.Key);
        Assert.Equal(["k0"], replaced.Earlier.Select(set => set.Key));
    }

    [Theory]
    [InlineData(MediaReason.Damaged, MediaState.Failed)]
    [InlineData(MediaReason.Virus, MediaState.Quarantined)]
    public void What_cannot_be_shown_says_why(MediaReason reason, MediaState state)
    {
        var refused = New().Received(Original("a"), Now).Refused(new MediaFailure { Reason = reason }, pipeline: 1);

        Assert.Equal((state, reason), (refused.State, refused.Failure!.Reason));
    }

    [Fact]
    public void A_virus_found_when_it_is_processed_again_takes_it_out_of_view()
    {
        var found = Ready().Again(Now).Refused(new MediaFailure { Reason = MediaReason.Virus }, pipeline: 1);

        Assert.Equal(MediaState.Quarantined, found.State);
        Assert.Null(found.WithDerived().PublicUntil);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 20)]
    [InlineData(3, 80)]
    [InlineData(4, 320)]
    public void What_fails_is_tried_later_and_later(int attempts, int seconds)
    {
        var asset = New().Received(Original("a"), Now);
        var postponed = (asset with { Work = asset.Work! with { Attempts = attempts } }).Postponed(Broken, Now);

        Assert.Equal(Now.AddSeconds(seconds), postponed.Work!.DueAt);
        Assert.Equal((MediaState.Processing, false), (postponed.State, postponed.Work.IsSetAside));
    }

    [Fact]
    public void What_fails_too_often_is_set_aside_until_somebody_has_it_done_again()
    {
        var asset = New().Received(Original("a"), Now);
        var last = asset with { Work = asset.Work! with { Attempts = MediaLife.MostAttempts } };
        var given = last.Postponed(Broken, Now);
        var again = given.Again(Now);

        Assert.Equal((MediaState.Failed, true), (given.State, given.Work!.IsSetAside));
        Assert.Equal((MediaState.Processing, 0, false), (again.State, again.Work!.Attempts, again.Work.IsSetAside));
    }

    [Fact]
    public void Sets_that_were_replaced_long_ago_are_forgotten()
    {
        var asset = Ready();
        for (var number = 2; number < 10; number++)
        {
            asset = asset.Again(Now).Succeeded(Set($"k{number}"), isComplete: true, Now);
        }

        Assert.Equal(["k4", "k5", "k6", "k7", "k8"], asset.Earlier.Select(set => set.Key));
    }

    [Theory]
    [InlineData("alt")]
    [InlineData("english")]
    [InlineData("rights")]
    [InlineData("consent")]
    [InlineData("state")]
    public void The_public_waits_for_each_of_these(string missing)
    {
        var asset = Ready();
        var lacking = missing switch
        {
            "alt" => asset with { Alt = null },
            "english" => asset with { Alt = new LocalizedText { ZhHans = "字" } },
            "rights" => asset with { Rights = null },
            "consent" => asset with { Consent = Consent.Unknown },
            _ => asset with { State = MediaState.Failed },
        };

        Assert.Equal(MediaRules.Never, asset.WithDerived().PublicUntil);
        Assert.Null(lacking.WithDerived().PublicUntil);
    }

    [Fact]
    public void An_asset_comes_back_from_the_database_as_it_was()
    {
        var asset = Ready().Received(Original("b"), Now).WithChange(["file"]) with
        {
            Focus = new FocalPoint { X = 0.25, Y = 1 },
            Subjects = [new MediaSubject { Type = "Craft", Record = ObjectId.New(TimeProvider.System), Place = 3 }],
            Incoming = new MediaIncoming
            {
                Blob = "incoming/a/b", Sha256 = "c", Bytes = 5_000_000_000, FileName = "长卷.tif", ExpiresAt = Now,
            },
        };

        var stored = BsonCodec.Encode(asset);

        Assert.Equal(stored, BsonCodec.Encode(BsonCodec.Decode<MediaAsset>(stored)));
    }

    [Fact]
    public void Every_reason_is_told_in_both_languages()
    {
        var texts = Enum.GetValues<MediaReason>()
            .Select(reason => MediaFailures.TextOf(new MediaFailure { Reason = reason, Limit = "1" }));

        Assert.All(texts, text => Assert.False(string.IsNullOrEmpty(text.En) || string.IsNullOrEmpty(text.ZhHans)));
    }

    [Theory]
    [InlineData(100, "thumb")]
    [InlineData(160, "thumb")]
    [InlineData(161, "small")]
    [InlineData(5000, "large")]
    [InlineData(null, "large")]
    public void The_smallest_that_is_wide_enough_is_chosen(int? width, string preset)
    {
        Rendition[] byWidth = [Rendition("thumb", 160), Rendition("small", 320), Rendition("large", 1280)];

        Assert.Equal(preset, MediaRules.Choose(byWidth, width)!.Preset);
    }

    private static MediaAsset New() => new()
    {
        Id = Id<MediaAsset>.FromCode("a"),
        Bureau = MediaServer.Bureau,
        Kind = MediaKind.Image,
        State = MediaState.Uploading,
        UploadedAt = Now,
        Alt = new LocalizedText { ZhHans = "字", En = "text" },
        Rights = new MediaRights
        {
            Holder = "人",
            Licence = Licence.CcBy,
            Credit = new LocalizedText { ZhHans = "人" },
        },
        Consent = Consent.NotNeeded,
    };

    private static MediaAsset Ready() => New().Received(Original("a"), Now).Succeeded(Set("k1"), isComplete: true, Now);

    private static MediaOriginal Original(string hash) =>
        new() { Sha256 = hash, Bytes = 1, ContentType = "image/png", FileName = "a.png" };

    private static RenderedSet Set(string key) => new() { Key = key, Pipeline = 1, Width = 4, Height = 3 };

    private static Rendition Rendition(string preset, int width) =>
        new() { Preset = preset, Format = ImageFormat.Webp, Width = width, Height = 1, Bytes = 1 };
}
