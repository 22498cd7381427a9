using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Isolation;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging;

/// <summary>
/// Turns files of unknown origin into images that can be shown: looked at before they are decoded, decoded once, and
/// written anew without anything but their pixels.
/// </summary>
/// <remarks>One for a process; it may be used from any number of threads and bounds how many work at a time.</remarks>
public sealed partial class ImagePipeline : IDisposable
{
    // Looking at a header takes no time: nobody is turned away while another picture is worked on.
    private const int InspectionQueue = 4_096;

    private readonly ImagingOptions _options;
    private readonly WorkGate _gate;
    private readonly WorkGate _derivedGate;
    private readonly WorkGate _inspectionGate;

    /// <summary>Takes its bounds; libvips is loaded with the first image.</summary>
    public ImagePipeline(ImagingOptions? options = null)
    {
        _options = options ?? new ImagingOptions();
        _gate = new WorkGate(_options.Workers, _options.QueueLength, _options.TimeProvider);
        _derivedGate = new WorkGate(_options.Workers, _options.QueueLength, _options.TimeProvider);
        _inspectionGate = new WorkGate(_options.Workers, InspectionQueue, _options.TimeProvider);
    }

    /// <summary>The version of libvips, which is loaded for the answer.</summary>
    /// <exception cref="ImagingUnavailableException">It is not installed; the message says how to.</exception>
    public static string LibraryVersion => VipsLibrary.EnsureLoaded();

    /// <summary>Why no image can be worked on here, and what to do; null when they can.</summary>
    /// <remarks>It does not change while the process lives.</remarks>
    public static string? FindProblem()
    {
        try
        {
            VipsLibrary.EnsureLoaded();
            return null;
        }
        catch (ImagingUnavailableException problem)
        {
            return problem.Advice;
        }
    }

    /// <summary>Decides about a file from its first bytes and its header, without decoding it.</summary>
    /// <remarks>It waits neither for originals that are being worked on nor for those who want parts of one.</remarks>
    /// <exception cref="ImagingBusyException">Thousands are waiting.</exception>
    /// <exception cref="ImagingUnavailableException">libvips is not installed.</exception>
    public Task<ImageVerdict> InspectAsync(string path, CancellationToken cancellationToken) =>
        _inspectionGate.RunAsync(() => Task.FromResult(ImageGuard.Inspect(path, _options.Limits)), cancellationToken);

    /// <summary>Inspects an original, decodes it once and makes all that the plan names.</summary>
    /// <param name="path">The original's file; its name and ending do not matter.</param>
    /// <param name="plan">What to make.</param>
    /// <param name="cancellationToken">Gives up; only an AVIF that is being written is finished first.</param>
    /// <exception cref="ImagingBusyException">Too many are waiting.</exception>
    /// <exception cref="ImagingException">Writing a rendition failed, through no fault of the file.</exception>
    public Task<ProcessOutcome> ProcessAsync(
        string path, RenditionPlan plan, CancellationToken cancellationToken = default) =>
        _gate.RunAsync(
            () => _options.Isolation is null
                ? ProcessNowAsync(path, plan, cancellationToken)
                : IsolatedProcess.ProcessAsync(path, plan, _options, cancellationToken),
            cancellationToken);

    /// <summary>Frees what bounds the work; jobs under way must have ended.</summary>
    public void Dispose()
    {
        _gate.Dispose();
        _derivedGate.Dispose();
        _inspectionGate.Dispose();
    }

    private async Task<ProcessOutcome> ProcessNowAsync(
        string path, RenditionPlan plan, CancellationToken cancellationToken)
    {
        switch (ImageGuard.Inspect(path, _options.Limits))
        {
            case ImageVerdict.Accepted accepted:
                var widest = plan.Renditions.Select(one => one.Preset.Width).DefaultIfEmpty(1).Max();
                using (var decoding = Decode(path, accepted.Header, widest, cancellationToken))
                {
                    return decoding.Image is { } copy
                        ? new ProcessOutcome.Processed(await MakeAsync(copy, accepted.Header, plan, cancellationToken))
                        : new ProcessOutcome.Refused(decoding.Refusal!);
                }

            case ImageVerdict.Refused refused:
                return new ProcessOutcome.Refused(refused.Refusal);

            default:
                throw new InvalidOperationException("There is no third verdict.");
        }
    }

    private async Task<ProcessedImage> MakeAsync(
        VipsImage copy, ImageHeader header, RenditionPlan plan, CancellationToken cancellationToken)
    {
        Metadata.Replace(copy, plan.CreditLine);
        var bench = new RenditionBench(copy, plan, cancellationToken);
        await bench.MakeAsync(lanes: _gate.IsShared ? 1 : Math.Min(2, Environment.ProcessorCount));
        return new ProcessedImage { Header = header, Renditions = bench.Renditions, Analysis = bench.Analysis };
    }

    private Decoding Decode(string path, ImageHeader header, int width, CancellationToken cancellationToken)
    {
        VipsImage? image = null;
        var refusal = FindRefusal(
            header,
            (threads, token) => image = Decoder.Decode(path, header, width, threads, token), cancellationToken);
        return new Decoding(image, refusal);
    }

    // Whatever makes the pixels of an original has a time limit, and its failures are the file's.
    private ImageRefused? FindRefusal(
        ImageHeader header, Action<int, CancellationToken> decode, CancellationToken cancellationToken)
    {
        var limit = _options.DecodeTimeoutFor(header);
        using var timer = new CancellationTokenSource(limit, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            decode(_gate.IsShared ? 1 : Environment.ProcessorCount, either.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ImageRefused(ImageRefusalReason.TooSlow, (long)limit.TotalMilliseconds);
        }
        catch (ImagingException exception)
        {
            return new ImageRefused(ImageRefusalReason.Damaged, Detail: exception.Message);
        }
    }

    private readonly record struct Decoding(VipsImage? Image, ImageRefused? Refusal) : IDisposable
    {
        public void Dispose() => Image?.Dispose();
    }
}
