using System.Diagnostics;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Guard;

public sealed class BadImageTests
{
    // All that a rendition may have besides its pixels: what libvips derives from the header of any image.
    private static readonly string[] Harmless =
    [
        "width", "height", "bands", "format", "coding", "interpretation", "xoffset", "yoffset", "xres", "yres",
        "filename", "vips-loader", "resolution-unit", "interlaced", "bits-per-sample", "palette", "background",
        "page-height", "n-pages", "loop", "delay", "gif-delay", "gif-loop", "jpeg-multiscan", "jpeg-chroma-subsample",
        "heif-primary", "heif-compression", "heif-bitdepth", "vips-sequential", "gif-palette", "single-page",
    ];

    [Theory]
    [MemberData(nameof(BadImages.Verdicts), MemberType = typeof(BadImages))]
    public async Task Each_file_gets_its_verdict(string file, string verdict)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = await TestPipeline.Shared.ProcessAsync(
            BadImages.PathOf(file), RenditionPlan.AtOnce, TestContext.Current.CancellationToken);
        using var image = (outcome as ProcessOutcome.Processed)?.Image;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{file}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {outcome}");

        var actual = outcome is ProcessOutcome.Refused ? "reject" : "accept";
        Assert.Contains(verdict, verdict == "either" ? ["either"] : Matching(actual));
    }

    [Theory]
    [MemberData(nameof(BadImages.Accepted), MemberType = typeof(BadImages))]
    public async Task What_is_accepted_comes_out_without_any_metadata(string file)
    {
        using var image = await TestPipeline.ProcessAsync(BadImages.PathOf(file), RenditionPlan.AtOnce);

        foreach (var rendition in image.Renditions)
        {
            using var temporary = new TemporaryFile(rendition.Image.ToArray());
            using var source = VipsSource.OfFile(temporary.Path);
            using var reopened = VipsImage.LoadHeader(source, LoaderOf(rendition.Image.Format));
            Assert.Empty(reopened.GetFields().Except(Harmless));
        }
    }

    private static string[] Matching(string actual) =>
        actual == "reject" ? ["reject"] : ["accept", "accept-reencoded", "accept-as-jpeg"];

    private static string LoaderOf(RenditionFormat format) =>
        (format == RenditionFormat.Jpeg ? ImageFormat.Jpeg : ImageFormat.Webp).Loader();
}
