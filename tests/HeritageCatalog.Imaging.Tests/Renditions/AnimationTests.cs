using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Renditions;

public sealed class AnimationTests
{
    private static readonly RenditionPlan AllFormats = RenditionPlan.AtOnce with
    {
        Renditions =
        [
            (RenditionPreset.Small, RenditionFormat.Webp),
            (RenditionPreset.Small, RenditionFormat.Jpeg),
            (RenditionPreset.Small, RenditionFormat.Avif),
            (RenditionPreset.Full, RenditionFormat.Webp),
        ],
    };

    [Theory]
    [InlineData("gifsave_buffer")]
    [InlineData("webpsave_buffer")]
    public async Task An_animation_keeps_frames_and_timing_in_WebP_and_is_its_first_frame_elsewhere(string saver)
    {
        using var file = new TemporaryFile(Animation(saver, 400, 200, frames: 3));

        using var image = await TestPipeline.ProcessAsync(file.Path, AllFormats);

        Assert.Equal(3, image.Header.Frames);
        Assert.Equal(
            ["320x160x3", "320x160x1", "320x160x1", "400x200x3"],
            image.Renditions.Select(one => FramesOf(one.Image)));
        Assert.Equal([100, 200, 300], DelaysOf(image.Renditions[0].Image));
        Assert.True(Pictures.ColourAt(image.Renditions[1].Image.ToArray(), 0.5, 0.5)[0] < 20);
    }

    [Fact]
    public async Task An_animation_with_too_many_frames_is_refused_before_they_are_decoded()
    {
        using var file = new TemporaryFile(Animation("gifsave_buffer", 8, 8, frames: 301));

        var outcome = await TestPipeline.Shared.ProcessAsync(file.Path, AllFormats, CancellationToken.None);

        Assert.Equal(
            new ImageRefused(ImageRefusalReason.TooManyFrames, 300, 301),
            Assert.IsType<ProcessOutcome.Refused>(outcome).Refusal);
    }

    [Theory]
    [InlineData(1000, 800, 60, 816)]
    [InlineData(1000, 800, 40, 1000)]
    [InlineData(100, 5000, 300, 46)]
    public void All_frames_of_an_animation_are_held_to_what_fits_into_memory(
        int width, int height, int frames, int widest)
    {
        var header = new ImageHeader
        {
            Format = ImageFormat.Gif,
            Width = width,
            Height = height,
            Frames = frames,
            Bands = 4,
            HasAlpha = true,
            IsInterlaced = false,
            NeedsConversion = false,
        };

        Assert.Equal(widest, Decoder.WidestAnimation(header));
    }

    // Frames of one grey each, no two in a row alike, the first one black; each 100 ms longer.
    private static byte[] Animation(string saver, int width, int height, int frames)
    {
        var pixels = new byte[width * height * frames * 3];
        for (var frame = 0; frame < frames; frame++)
        {
            pixels.AsSpan(frame * width * height * 3, width * height * 3).Fill((byte)(frame * 70));
        }

        using var tall = Pictures.OfPixels(pixels, width, height * frames, 3);
        tall.SetInteger("page-height", height);
        tall.SetIntegers("delay", [.. Enumerable.Range(1, frames).Select(frame => frame * 100)]);
        return Pictures.Save(tall.Share(), saver);
    }

    private static string FramesOf(EncodedImage image)
    {
        using var temporary = new TemporaryFile(image.ToArray());
        using var source = VipsSource.OfFile(temporary.Path);
        var format = Enum.Parse<ImageFormat>(image.Format.ToString());
        using var header = VipsImage.LoadHeader(source, format.Loader());
        return $"{header.Width}x{header.PageHeight}x{header.PageCount}";
    }

    private static int[] DelaysOf(EncodedImage image)
    {
        using var temporary = new TemporaryFile(image.ToArray());
        using var source = VipsSource.OfFile(temporary.Path);
        using var header = VipsImage.LoadHeader(source, "webpload_source");
        return header.GetIntegers("delay");
    }
}
