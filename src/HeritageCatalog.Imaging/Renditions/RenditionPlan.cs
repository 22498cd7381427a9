namespace HeritageCatalog.Imaging.Renditions;

/// <summary>What is to be made from one decoding of an original.</summary>
public sealed record RenditionPlan
{
    /// <summary>
    /// Goes up whenever the same original and plan would give what looks different, so that stored renditions can be
    /// made anew.
    /// </summary>
    public const int Version = 1;

    /// <summary>Made at once: each preset in WebP and JPEG, and the analysis.</summary>
    public static readonly RenditionPlan AtOnce = new()
    {
        Renditions =
        [
            .. RenditionPreset.All.Select(preset => (preset, RenditionFormat.Webp)),
            .. RenditionPreset.All.Select(preset => (preset, RenditionFormat.Jpeg)),
        ],
        Analyse = true,
    };

    /// <summary>Made when nobody waits: AVIF, which takes many times as long.</summary>
    public static readonly RenditionPlan InBackground = new()
    {
        Renditions =
        [
            (RenditionPreset.Medium, RenditionFormat.Avif),
            (RenditionPreset.Large, RenditionFormat.Avif),
        ],
    };

    /// <summary>Which presets in which formats.</summary>
    public required IReadOnlyList<(RenditionPreset Preset, RenditionFormat Format)> Renditions { get; init; }

    /// <summary>Whether placeholder, colours and focal point are wanted.</summary>
    public bool Analyse { get; init; }

    /// <summary>The line that rights demand in every copy; the only metadata a rendition ever has.</summary>
    public string? CreditLine { get; init; }
}
