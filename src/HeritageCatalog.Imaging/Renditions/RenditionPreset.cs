namespace HeritageCatalog.Imaging.Renditions;

/// <summary>A named step of the ladder of widths that the public gets.</summary>
/// <param name="Name">As it stands in addresses.</param>
/// <param name="Width">In pixels; a smaller original keeps its own.</param>
public sealed record RenditionPreset(string Name, int Width)
{
    /// <summary>160 pixels wide, for lists.</summary>
    public static readonly RenditionPreset Thumb = new("thumb", 160);

    /// <summary>320 pixels wide.</summary>
    public static readonly RenditionPreset Small = new("small", 320);

    /// <summary>640 pixels wide.</summary>
    public static readonly RenditionPreset Medium = new("medium", 640);

    /// <summary>1280 pixels wide.</summary>
    public static readonly RenditionPreset Large = new("large", 1280);

    /// <summary>2048 pixels wide: what all others, and free sizes, are made from.</summary>
    public static readonly RenditionPreset Full = new("full", 2048);

    /// <summary>The whole ladder, narrow before wide.</summary>
    public static IReadOnlyList<RenditionPreset> All { get; } = [Thumb, Small, Medium, Large, Full];

    /// <summary>Finds a preset by its name.</summary>
    public static RenditionPreset? Find(string name) => All.FirstOrDefault(preset => preset.Name == name);
}
