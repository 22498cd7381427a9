using System.Diagnostics;
using System.Globalization;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.LoadClient;

/// <summary>
/// Runs the pipeline on one file and prints: best ms, CPU ms for each run, peak MB, KB of the renditions.
/// </summary>
internal static class PlanRun
{
    public static async Task MeasureAsync(string file, int runs)
    {
        using var pipeline = new ImagePipeline(new ImagingOptions { DecodeTimeout = TimeSpan.FromMinutes(5) });
        var plan = RenditionPlan.AtOnce with { Analyse = false };
        var best = double.MaxValue;
        long bytes = 0;
        var warm = TimeSpan.Zero;
        for (var run = 0; run <= runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            using var image = await ProcessAsync(pipeline, file, plan);
            var taken = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

            // The first run warms up.
            best = run == 0 ? best : Math.Min(best, taken);
            bytes = image.Renditions.Sum(one => one.Image.Length);
            warm = run == 0 ? Environment.CpuUsage.TotalTime : warm;
        }

        var cpu = (Environment.CpuUsage.TotalTime - warm).TotalMilliseconds / runs;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{best:0} {cpu:0} {Memory.PeakMegabytes()} {bytes / 1024}"));
    }

    /// <summary>Writes all presets without loss, so that plans can be compared apart from what encoders drop.</summary>
    public static async Task SaveLosslessAsync(string file, string folder)
    {
        using var pipeline = new ImagePipeline(new ImagingOptions { DecodeTimeout = TimeSpan.FromMinutes(5) });
        var plan = new RenditionPlan
        {
            Renditions = [.. RenditionPreset.All.Select(preset => (preset, RenditionFormat.Png))],
        };
        using var image = await ProcessAsync(pipeline, file, plan);
        await SaveAsync(image, folder);
    }

    public static async Task<ProcessedImage> ProcessAsync(ImagePipeline pipeline, string file, RenditionPlan plan) =>
        await pipeline.ProcessAsync(file, plan) switch
        {
            ProcessOutcome.Processed processed => processed.Image,
            ProcessOutcome.Refused refused => throw new InvalidOperationException($"{file}: {refused.Refusal}"),
            _ => throw new InvalidOperationException("There is no third outcome."),
        };

    private static async Task SaveAsync(ProcessedImage image, string folder)
    {
        foreach (var rendition in image.Renditions)
        {
            await using var bytes = rendition.Image.OpenRead();
            await using var target = File.Create(Path.Combine(folder, rendition.FileName));
            await bytes.CopyToAsync(target);
        }
    }
}
