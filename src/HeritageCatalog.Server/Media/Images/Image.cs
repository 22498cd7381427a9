namespace HeritageCatalog.Server.Media.Images;

/// <summary>A picture as it is shown: an asset that has been rendered.</summary>
public sealed record Image(MediaAsset Asset)
{
    public RenderedSet Set => Asset.Rendered!;

    /// <summary>The asset as a picture; null for anything else.</summary>
    public static Image? Of(MediaAsset asset) =>
        asset is { Kind: MediaKind.Image, Rendered: not null } ? new Image(asset) : null;
}
