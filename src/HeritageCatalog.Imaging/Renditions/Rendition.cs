namespace HeritageCatalog.Imaging.Renditions;

/// <summary>One preset of an image in one format.</summary>
/// <param name="Preset">Which step of the ladder.</param>
/// <param name="Image">The file; it is freed together with the <see cref="ProcessedImage"/>.</param>
public sealed record Rendition(RenditionPreset Preset, EncodedImage Image)
{
    /// <summary>The last part of its address, such as <c>medium.webp</c>.</summary>
    public string FileName => $"{Preset.Name}.{Image.Format.Extension()}";
}
