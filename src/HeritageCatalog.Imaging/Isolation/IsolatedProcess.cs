using System.Diagnostics;
using System.Text.Json;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Isolation;

/// <summary>Lets another process work on one original, and takes whatever becomes of it for an outcome.</summary>
internal static class IsolatedProcess
{
    public static async Task<ProcessOutcome> ProcessAsync(
        string path, RenditionPlan plan, ImagingOptions options, CancellationToken cancellationToken)
    {
        var request = RequestFor(path, options) with
        {
            Renditions =
            [
                .. plan.Renditions.Select(one => new WorkerRendition(one.Preset.Name, one.Preset.Width, one.Format)),
            ],
            Analyse = plan.Analyse,
            CreditLine = plan.CreditLine,
        };
        return await RunAsync<ProcessOutcome>(
            request,
            options,
            (stream, token) => WorkerAnswerReader.ReadAsync(stream, plan, token),
            refusal => new ProcessOutcome.Refused(refusal),
            cancellationToken);
    }

    public static async Task<PyramidOutcome> MakePyramidAsync(
        string path, string destination, ImagingOptions options, CancellationToken cancellationToken) =>
        await RunAsync<PyramidOutcome>(
            RequestFor(path, options) with { Pyramid = Path.GetFullPath(destination) },
            options,
            WorkerAnswerReader.ReadPyramidAsync,
            refusal => new PyramidOutcome.Refused(refusal),
            cancellationToken);

    private static async Task<T> RunAsync<T>(
        WorkerRequest request,
        ImagingOptions options,
        Func<Stream, CancellationToken, Task<T?>> readAsync,
        Func<ImageRefused, T> refuse,
        CancellationToken cancellationToken)
        where T : class
    {
        // Where it is missing the process would only die, and the file would be blamed.
        VipsLibrary.EnsureLoaded();
        var isolation = options.Isolation!;
        using var timer = new CancellationTokenSource(isolation.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        using var process = Start(isolation);
        try
        {
            await AskAsync(process, request, either.Token);
            return await readAsync(process.StandardOutput.BaseStream, either.Token)
                ?? refuse(await ExplainEndAsync(process, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return refuse(new ImageRefused(ImageRefusalReason.TooSlow, (long)isolation.Timeout.TotalMilliseconds));
        }
        finally
        {
            End(process);
        }
    }

    private static Process Start(ImagingIsolation isolation)
    {
        var start = new ProcessStartInfo(isolation.Program, isolation.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };

        // One short job: a small heap, and no time spent on making code faster that runs once.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)
            ?? throw new ImagingException("worker", $"{isolation.Program} does not start.");
    }

    private static WorkerRequest RequestFor(string path, ImagingOptions options) => new()
    {
        Path = Path.GetFullPath(path),
        Limits = options.Limits,
        DecodeTimeout = options.DecodeTimeout,
        MemoryBytes = options.Isolation!.MemoryBytes,
        ProcessorSeconds = (int)Math.Ceiling(options.Isolation.Timeout.TotalSeconds * Environment.ProcessorCount),
    };

    private static async Task AskAsync(Process process, WorkerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await JsonSerializer.SerializeAsync(
                input, request, WorkerMessages.Default.WorkerRequest, cancellationToken);
        }
        catch (IOException)
        {
            // It has ended before it was asked; that its answer is missing tells.
        }
    }

    // A decoder that ended its process, by a fault or for want of memory, did so because of the file.
    private static async Task<ImageRefused> ExplainEndAsync(Process process, CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return new ImageRefused(
            ImageRefusalReason.Damaged, Detail: $"The process of the decoder ended with {process.ExitCode}.");
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
