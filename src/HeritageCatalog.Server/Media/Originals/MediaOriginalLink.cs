using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Media.Originals;

/// <summary>Where those who may have it find what was sent, byte for byte.</summary>
public sealed record MediaOriginalLink(
    [property: GraphQLIgnore] MediaOriginal Original, string Url, DateTimeOffset ExpiresAt)
{
    // Long enough to click on it, and for a download to begin again after a break.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public string FileName => Original.FileName;

    public string ContentType => Original.ContentType;

    public long Bytes => Original.Bytes;

    public string Sha256 => Original.Sha256;

    /// <summary>Signs an address; null for who may not have it, and while there is nothing to have.</summary>
    public static MediaOriginalLink? Of(
        MediaAsset asset, Viewer viewer, MediaAddresses addresses, SizeSigner signer, DateTimeOffset now)
    {
        if (!OriginalRules.MayHave(asset, viewer) || OriginalRules.FindOriginal(asset) is not { } original)
        {
            return null;
        }

        var path = MediaAddresses.OriginalPathOf(asset.Id, original.Sha256);
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((now + Life).ToUnixTimeSeconds());
        return new MediaOriginalLink(original, addresses.OfSigned(path, signer.SignUntil(path, expiresAt)), expiresAt);
    }
}
