using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>Either a pyramid on disk or a refusal.</summary>
public abstract record PyramidOutcome
{
    private PyramidOutcome()
    {
    }

    /// <summary>It has been written; this is the size of its largest level.</summary>
    public sealed record Written(PixelSize Size) : PyramidOutcome;

    /// <summary>The original is none that is taken; nothing is left on disk.</summary>
    public sealed record Refused(ImageRefused Refusal) : PyramidOutcome;
}
