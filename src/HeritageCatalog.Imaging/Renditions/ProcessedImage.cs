using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.Guard;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>What one decoding gave.</summary>
public sealed class ProcessedImage : IDisposable
{
    /// <summary>What the original said of itself.</summary>
    public required ImageHeader Header { get; init; }

    /// <summary>In the order of the plan.</summary>
    public required IReadOnlyList<Rendition> Renditions { get; init; }

    /// <summary>Null when the plan did not ask for it.</summary>
    public required ImageAnalysis? Analysis { get; init; }

    /// <summary>Frees all renditions.</summary>
    public void Dispose()
    {
        foreach (var rendition in Renditions)
        {
            rendition.Image.Dispose();
        }
    }
}
