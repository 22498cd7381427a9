using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Isolation;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Isolation;

public sealed class IsolationTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly RenditionPlan Plan = RenditionPlan.AtOnce with { CreditLine = "© 2026" };

    [Fact]
    public async Task A_process_of_its_own_makes_what_this_one_would_make()
    {
        using var file = new TemporaryFile(Pictures.Jpeg(700, 300));
        using var here = await TestPipeline.ProcessAsync(file.Path, Plan);

        using var there = Assert.IsType<ProcessOutcome.Processed>(await ProcessAsync(file.Path, "worker")).Image;

        Assert.Equal(here.Header, there.Header);
        Assert.Equal(here.Analysis!.ThumbHash, there.Analysis!.ThumbHash);
        Assert.Equal(here.Analysis.Colours, there.Analysis.Colours);
        Assert.Equal(here.Analysis.FocalPoint, there.Analysis.FocalPoint);
        Assert.Equal(
            here.Renditions.Select(one => (one.FileName, one.Image.Size)),
            there.Renditions.Select(one => (one.FileName, one.Image.Size)));
        Assert.Equal(
            here.Renditions.Select(one => one.Image.ToArray()), there.Renditions.Select(one => one.Image.ToArray()));
    }

    [Fact]
    public async Task A_refusal_comes_back_as_it_is()
    {
        using var file = new TemporaryFile(Pictures.Png(100, 2));

        var outcome = await ProcessAsync(file.Path, "worker");

        Assert.Equal(new ImageRefused(ImageRefusalReason.TooNarrow, 40, 50), RefusalOf(outcome));
    }

    [Fact]
    public async Task A_pyramid_is_made_in_a_process_of_its_own_too()
    {
        using var file = new TemporaryFile(Pictures.Jpeg(700, 300));
        using var pyramid = new TemporaryFile();
        using var pipeline = Isolated("worker");

        var outcome = await pipeline.MakePyramidAsync(file.Path, pyramid.Path, Never);

        Assert.Equal(new PyramidOutcome.Written(new PixelSize(700, 300)), outcome);
        Assert.True(new FileInfo(pyramid.Path).Length > 1000);
    }

    [Theory]
    [InlineData("fall")]
    [InlineData("babble")]
    public async Task A_decoder_that_breaks_its_process_breaks_nothing_here(string argument)
    {
        using var file = new TemporaryFile(Pictures.Jpeg(70, 30));

        var outcome = await ProcessAsync(file.Path, argument);

        Assert.Equal(ImageRefusalReason.Damaged, RefusalOf(outcome).Reason);
    }

    [Fact]
    public async Task A_decoder_that_does_not_end_is_ended()
    {
        using var file = new TemporaryFile(Pictures.Jpeg(70, 30));
        using var pipeline = Isolated("hang", isolation => isolation with { Timeout = TimeSpan.FromMilliseconds(300) });

        var outcome = await pipeline.ProcessAsync(file.Path, Plan, Never);

        Assert.Equal(new ImageRefused(ImageRefusalReason.TooSlow, 300), RefusalOf(outcome));
    }

    [Fact]
    public async Task A_decoder_that_wants_more_memory_than_it_may_have_is_refused_it()
    {
        using var file = new TemporaryFile(Pictures.Save(Pictures.Halves(5000, 4000), "webpsave_buffer"));
        using var pipeline = Isolated("worker", isolation => isolation with { MemoryBytes = 64 << 20 });

        var outcome = await pipeline.ProcessAsync(file.Path, Plan, Never);

        Assert.Equal(ImageRefusalReason.Damaged, RefusalOf(outcome).Reason);
    }

    private static async Task<ProcessOutcome> ProcessAsync(string path, string argument)
    {
        using var pipeline = Isolated(argument);
        return await pipeline.ProcessAsync(path, Plan, Never);
    }

    private static ImageRefused RefusalOf(ProcessOutcome outcome) =>
        Assert.IsType<ProcessOutcome.Refused>(outcome).Refusal;

    private static ImagePipeline Isolated(
        string argument, Func<ImagingIsolation, ImagingIsolation>? change = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HeritageCatalog.Imaging.LoadClient.dll");
        var isolation = new ImagingIsolation("dotnet", [program, argument]);
        return new ImagePipeline(new ImagingOptions
        {
            DecodeTimeout = TimeSpan.FromMinutes(2),
            Limits = new ImageLimits { Ratio = 40 },
            Isolation = change is null ? isolation : change(isolation),
        });
    }
}
