namespace HeritageCatalog.Imaging.Probing;

/// <summary>What a file that is no image is.</summary>
public enum MediaKind
{
    /// <summary>Sound alone.</summary>
    Audio,

    /// <summary>Moving pictures, with or without sound.</summary>
    Video,

    /// <summary>Pages of text: PDF.</summary>
    Document,
}
