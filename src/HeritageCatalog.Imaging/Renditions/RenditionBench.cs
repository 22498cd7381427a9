using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>Makes the renditions of one decoded image, the longest work first, in one or more lanes.</summary>
internal sealed class RenditionBench
{
    private readonly VipsImage _copy;
    private readonly RenditionPlan _plan;
    private readonly CancellationToken _cancellationToken;
    private readonly Rendition?[] _made;
    private readonly Action[] _steps;

    // Both formats of a preset are encoded from the same pixels, made by whichever comes first.
    private readonly Dictionary<RenditionPreset, Lazy<VipsImage>> _resized;

    private int _next = -1;

    public RenditionBench(VipsImage copy, RenditionPlan plan, CancellationToken cancellationToken)
    {
        _copy = copy;
        _plan = plan;
        _cancellationToken = cancellationToken;
        _made = new Rendition?[plan.Renditions.Count];
        _steps = [.. StepsLongestFirst()];
        _resized = plan.Renditions.Select(one => one.Preset).Distinct()
            .ToDictionary(preset => preset, preset => new Lazy<VipsImage>(() => Resize(preset)));
    }

    public ImageAnalysis? Analysis { get; private set; }

    public IReadOnlyList<Rendition> Renditions => [.. _made.OfType<Rendition>()];

    /// <summary>Makes everything or, when something fails, leaves nothing behind.</summary>
    public async Task MakeAsync(int lanes)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, lanes).Select(_ => Task.Run(MakeStepByStep)));
        }
        catch
        {
            foreach (var rendition in Renditions)
            {
                rendition.Image.Dispose();
            }

            throw;
        }
        finally
        {
            foreach (var resized in _resized.Values.Where(one => one.IsValueCreated))
            {
                resized.Value.Dispose();
            }
        }
    }

    private void MakeStepByStep()
    {
        int at;
        while ((at = Interlocked.Increment(ref _next)) < _steps.Length)
        {
            _steps[at]();
        }
    }

    private IEnumerable<Action> StepsLongestFirst()
    {
        var order = Enumerable.Range(0, _made.Length)
            .OrderByDescending(index => _plan.Renditions[index].Preset.Width)
            .ThenByDescending(index => _plan.Renditions[index].Format);
        var steps = order.Select<int, Action>(index => () => _made[index] = Make(_plan.Renditions[index]));
        return _plan.Analyse ? steps.Append(() => Analysis = ImageAnalyser.Analyse(_copy)) : steps;
    }

    private Rendition Make((RenditionPreset Preset, RenditionFormat Format) wanted)
    {
        var resized = _resized[wanted.Preset].Value;
        return new Rendition(
            wanted.Preset, Encoder.Encode(resized, wanted.Format, isAwaited: false, _cancellationToken));
    }

    private VipsImage Resize(RenditionPreset preset)
    {
        var whole = new PixelSize(_copy.Width, _copy.PageHeight);
        var size = whole.HeldTo(preset.Width);
        if (size == whole)
        {
            return _copy.Share();
        }

        using var planned = _copy.Resize(size.Width, size.Height);
        return planned.CopyToMemory(_cancellationToken);
    }
}
