using HeritageCatalog.Imaging.Guard;

namespace HeritageCatalog.Imaging.Tests.Guard;

public sealed class ImageGuardTests
{
    private static readonly ImageHeader Photograph = new()
    {
        Format = ImageFormat.Jpeg,
        Width = 6000,
        Height = 4000,
        Frames = 1,
        Bands = 3,
        HasAlpha = false,
        IsInterlaced = false,
        NeedsConversion = false,
    };

    public static TheoryData<ImageHeader, ImageRefusalReason, long, long> Broken => new()
    {
        { Photograph with { Width = 30_001, Height = 1000 }, ImageRefusalReason.SideTooLong, 30_000, 30_001 },
        {
            Photograph with { Width = 30_000, Height = 4001 },
            ImageRefusalReason.TooManyPixels, 120_000_000, 120_030_000
        },
        { Photograph with { Width = 5001, Height = 100 }, ImageRefusalReason.TooNarrow, 50, 51 },
        { Photograph with { Width = 1, Height = 51 }, ImageRefusalReason.TooNarrow, 50, 51 },
        { Photograph with { Width = 9, Height = 9, Frames = 301 }, ImageRefusalReason.TooManyFrames, 300, 301 },
        {
            Photograph with { Width = 1000, Height = 1000, Frames = 201 },
            ImageRefusalReason.TooManyFramePixels, 200_000_000, 201_000_000
        },
        { Photograph with { Bands = 6 }, ImageRefusalReason.TooManyBands, 5, 6 },
        {
            Photograph with { Width = 10_000, Height = 5001, IsInterlaced = true },
            ImageRefusalReason.TooManyPixelsAtOnce, 50_000_000, 50_010_000
        },
        {
            Photograph with { Width = 10_000, Height = 5001, Format = ImageFormat.Avif },
            ImageRefusalReason.TooManyPixelsAtOnce, 50_000_000, 50_010_000
        },
    };

    public static TheoryData<ImageHeader> JustAllowed =>
    [
        Photograph,
        Photograph with { Width = 30_000, Height = 4000 },
        Photograph with { Width = 5000, Height = 100 },
        Photograph with { Width = 100, Height = 5000, Bands = 5 },
        Photograph with { Width = 1000, Height = 666, Frames = 300 },
        Photograph with { Width = 10_000, Height = 5000, IsInterlaced = true },
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_header_beyond_a_limit_is_refused_with_both_numbers(
        ImageHeader header, ImageRefusalReason reason, long limit, long actual)
    {
        Assert.Equal(new ImageRefused(reason, limit, actual), ImageGuard.FindRefusal(header, new ImageLimits()));
    }

    [Theory]
    [MemberData(nameof(JustAllowed))]
    public void A_header_at_a_limit_is_let_in(ImageHeader header)
    {
        Assert.Null(ImageGuard.FindRefusal(header, new ImageLimits()));
    }

    [Fact]
    public void A_file_with_too_many_bytes_is_refused_unread()
    {
        using var file = new TemporaryFile(new byte[11]);

        var verdict = ImageGuard.Inspect(file.Path, new ImageLimits { Bytes = 10 });

        var refusal = Assert.IsType<ImageVerdict.Refused>(verdict).Refusal;
        Assert.Equal(new ImageRefused(ImageRefusalReason.TooManyBytes, 10, 11), refusal);
    }

    [Fact]
    public void A_name_in_brackets_is_a_name_and_not_options_for_a_loader()
    {
        var file = Path.Combine(Path.GetTempPath(), $"heritage-{Guid.NewGuid():N}.jpg[page=7]");
        File.WriteAllBytes(file, Pictures.Jpeg(40, 30));

        var verdict = ImageGuard.Inspect(file, new ImageLimits());
        File.Delete(file);

        Assert.Equal(40, Assert.IsType<ImageVerdict.Accepted>(verdict).Header.Width);
    }

    [Theory]
    [InlineData("ftypheic", ImageRefusalReason.Heic)]
    [InlineData("ftypmif1", ImageRefusalReason.Heic)]
    [InlineData("<svg xmlns='…'>", ImageRefusalReason.Svg)]
    [InlineData("%PDF-1.7", ImageRefusalReason.UnknownFormat)]
    [InlineData("<html>", ImageRefusalReason.UnknownFormat)]
    public void A_file_of_another_kind_is_told_what_it_is_taken_for(string start, ImageRefusalReason reason)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(start);
        using var file = new TemporaryFile([0, 0, 0, 24, .. text, .. new byte[16]]);

        var verdict = ImageGuard.Inspect(file.Path, new ImageLimits());

        Assert.Equal(reason, Assert.IsType<ImageVerdict.Refused>(verdict).Refusal.Reason);
    }
}
