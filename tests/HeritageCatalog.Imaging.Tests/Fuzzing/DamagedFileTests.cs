using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Probing;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Imaging.Tests.Probing;

namespace HeritageCatalog.Imaging.Tests.Fuzzing;

public sealed class DamagedFileTests
{
    // More than any of the small pictures needs; far less than what their headers can be made to claim.
    private const long MostMemory = 600L << 20;

    private static readonly RenditionPlan OneOfEach = new()
    {
        Renditions =
        [
            (RenditionPreset.Thumb, RenditionFormat.Webp),
            (RenditionPreset.Small, RenditionFormat.Jpeg),
        ],
        Analyse = true,
    };

    [Fact]
    public async Task A_damaged_image_is_shown_or_refused_and_nothing_else()
    {
        byte[][] originals =
        [
            Pictures.Jpeg(90, 60), Pictures.Jpeg(90, 60, "interlace=true"), Pictures.Jpeg(90, 60, "profile=p3"),
            Pictures.Png(90, 60), Pictures.Png(90, 60, "interlace=true palette=true"),
            Pictures.Save(Pictures.Halves(90, 60), "gifsave_buffer"),
            Pictures.Save(Pictures.Halves(90, 60), "webpsave_buffer"),
            Pictures.Save(Pictures.Halves(90, 60), "webpsave_buffer", "lossless=true"),
            Pictures.Save(Pictures.Halves(90, 60), "heifsave_buffer", "compression=av1 effort=0"),
            Pictures.Save(Pictures.Halves(90, 60), "tiffsave_buffer", "compression=deflate"),
            Pictures.Save(Pictures.Halves(90, 60), "tiffsave_buffer", "tile=true compression=jpeg"),
        ];
        var random = new Random(Damage.Seed);
        using var file = new TemporaryFile();
        for (var i = 0; i < Damage.CountOr(400); i++)
        {
            var bytes = Damage.Apply(originals[i % originals.Length], random);
            await File.WriteAllBytesAsync(file.Path, bytes, TestContext.Current.CancellationToken);
            await TryAsync(file.Path, $"seed {Damage.Seed}, case {i}");
        }

        Assert.InRange((long)Vips.vips_tracked_get_mem_highwater(), 1, MostMemory);
    }

    [Fact]
    public void A_damaged_container_is_described_or_not_and_nothing_else()
    {
        byte[][] originals =
        [
            Containers.Mp4("vide", 600, 54_000, 1920, 1080), Containers.Webm(90_000, 640, 360), Containers.Opus(9999),
            Containers.Vorbis(22_050, 9999), Containers.Wave(2000, 500), Containers.Flac(44_100, 9999),
            Containers.Mp3(4, counted: 100, tag: 20), Containers.PackedPdf("<</Type/Pages/Count 44/Kids[3 0 R]>>"),
            "%PDF-1.4\n2 0 obj<</Type /Pages /Kids [3 0 R] /Count 12>>endobj"u8.ToArray(),
        ];
        var random = new Random(Damage.Seed);
        using var file = new TemporaryFile();
        for (var i = 0; i < Damage.CountOr(2000); i++)
        {
            File.WriteAllBytes(file.Path, Damage.Apply(originals[i % originals.Length], random));
            var thrown = Record.Exception(() => MediaProbe.Describe(file.Path));
            Assert.True(thrown is null, $"seed {Damage.Seed}, case {i}: {thrown}");
        }
    }

    private static async Task TryAsync(string path, string name)
    {
        var thrown = await Record.ExceptionAsync(async () =>
        {
            var outcome = await TestPipeline.Shared.ProcessAsync(path, OneOfEach, CancellationToken.None);
            (outcome as ProcessOutcome.Processed)?.Image.Dispose();
        });
        Assert.True(thrown is null, $"{name}: {thrown}");
    }
}
