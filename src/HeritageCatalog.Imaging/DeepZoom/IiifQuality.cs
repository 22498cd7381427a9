namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>In which colours a region is wanted.</summary>
public enum IiifQuality
{
    /// <summary>As the image is.</summary>
    Default,

    /// <summary>In colour, which a grey image stays grey in.</summary>
    Color,

    /// <summary>In shades of grey.</summary>
    Gray,

    /// <summary>In black and white only.</summary>
    Bitonal,
}
