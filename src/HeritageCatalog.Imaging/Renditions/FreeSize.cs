using HeritageCatalog.Imaging.Analysis;

namespace HeritageCatalog.Imaging.Renditions;

/// <summary>A size beyond the presets, which a stored copy is brought to; never larger than the copy.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">Null to keep the proportions; else what does not fit is cut off around the focal point.</param>
/// <param name="FocalPoint">What stays in view.</param>
public sealed record FreeSize(int Width, int? Height = null, FocalPoint? FocalPoint = null)
{
    /// <summary>The line that rights demand; the only metadata there is.</summary>
    public string? CreditLine { get; init; }
}
