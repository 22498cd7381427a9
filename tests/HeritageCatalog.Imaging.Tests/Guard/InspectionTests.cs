using System.Diagnostics;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Guard;

/// <summary>Looking at a file, which takes no time, beside work that takes long.</summary>
public sealed class InspectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_header_is_looked_at_while_nobody_else_is_let_in()
    {
        using var pipeline = new ImagePipeline(new ImagingOptions { Workers = 1, QueueLength = 0 });
        using var endless = new TemporaryFile([]);
        using var file = new TemporaryFile(Pictures.Png(20, 10));
        await MakePipeAsync(endless.Path);

        // Both wait for whoever would write into the pipe.
        var processing = pipeline.ProcessAsync(endless.Path, RenditionPlan.AtOnce, Cancel);
        var resizing = pipeline.ResizeAsync(endless.Path, new FreeSize(10), RenditionFormat.Jpeg, Cancel);
        var verdict = await pipeline.InspectAsync(file.Path, Cancel);
        await Assert.ThrowsAsync<ImagingBusyException>(
            () => pipeline.ResizeAsync(file.Path, new FreeSize(10), RenditionFormat.Jpeg, Cancel));

        Assert.IsType<ImageVerdict.Accepted>(verdict);
        await using (File.Open(endless.Path, FileMode.Open, FileAccess.ReadWrite))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => processing);
            await Assert.ThrowsAnyAsync<Exception>(() => resizing);
        }
    }

    private static async Task MakePipeAsync(string path)
    {
        File.Delete(path);
        using var mkfifo = Process.Start("mkfifo", [path]);
        await mkfifo.WaitForExitAsync(Cancel);
    }
}
