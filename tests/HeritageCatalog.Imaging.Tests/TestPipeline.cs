using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests;

/// <summary>One pipeline for all tests, which waits longer than any machine is slow.</summary>
internal static class TestPipeline
{
    public static readonly ImagePipeline Shared = new(new ImagingOptions
    {
        DecodeTimeout = TimeSpan.FromMinutes(2),
        QueueLength = 10_000,
    });

    public static async Task<ProcessedImage> ProcessAsync(string path, RenditionPlan plan)
    {
        var outcome = await Shared.ProcessAsync(path, plan, TestContext.Current.CancellationToken);
        return Assert.IsType<ProcessOutcome.Processed>(outcome).Image;
    }
}
