using System.Diagnostics;
using System.Globalization;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.LoadClient;

/// <summary>Works on all files of a folder again and again, two at a time, and prints the memory in between.</summary>
internal static class SteadyRun
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    public static async Task WatchAsync(int seconds, string folder)
    {
        using var pipeline = new ImagePipeline(new ImagingOptions { DecodeTimeout = TimeSpan.FromMinutes(5) });
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var files = Directory.GetFiles(folder).Order().ToArray();
        var counts = new int[2];
        var workers = Enumerable.Range(0, counts.Length).Select(
            worker => Task.Run(() => WorkAsync(pipeline, files, worker, counts, end.Token)));
        var started = Stopwatch.GetTimestamp();
        var watching = PrintAsync(started, counts, end.Token);
        await Task.WhenAll(workers.Append(watching));
        Print(Stopwatch.GetElapsedTime(started), counts);
    }

    private static async Task WorkAsync(
        ImagePipeline pipeline, string[] files, int worker, int[] counts, CancellationToken end)
    {
        var pyramid = Path.GetTempFileName();
        for (var at = worker; !end.IsCancellationRequested; at++, counts[worker]++)
        {
            var file = files[at % files.Length];
            if (await pipeline.ProcessAsync(file, RenditionPlan.AtOnce, CancellationToken.None)
                is ProcessOutcome.Processed processed)
            {
                processed.Image.Dispose();
            }

            _ = at % 7 == 0
                ? await pipeline.MakePyramidAsync(file, pyramid, CancellationToken.None)
                : new PyramidOutcome.Written(default);
        }

        File.Delete(pyramid);
    }

    private static async Task PrintAsync(long started, int[] counts, CancellationToken end)
    {
        using var timer = new PeriodicTimer(Between);
        while (!end.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            Print(Stopwatch.GetElapsedTime(started), counts);
        }
    }

    private static void Print(TimeSpan elapsed, int[] counts) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{elapsed.TotalSeconds,4:0} s  {counts.Sum(),5} images  {Memory.ResidentMegabytes(),4} MB resident, "
        + $"{GC.GetTotalMemory(false) >> 20} MB managed, {Vips.vips_tracked_get_mem() >> 20} MB in libvips"));
}
