namespace HeritageCatalog.Imaging.Renditions;

/// <summary>The formats that images are written in.</summary>
public enum RenditionFormat
{
    /// <summary>For every browser; what is transparent becomes white, an animation its first frame.</summary>
    Jpeg,

    /// <summary>Smaller than JPEG; keeps transparency and animations.</summary>
    Webp,

    /// <summary>Smaller still, slow to make; cannot be cancelled while it is written.</summary>
    Avif,

    /// <summary>Without loss, for whoever asks for it.</summary>
    Png,
}
