using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Media.Originals;

/// <summary>A recording, film or document as the public gets it, which is as it was sent: nothing is transcoded.
/// </summary>
public sealed record MediaFile(
    [property: GraphQLIgnore] MediaOriginal Stored, [property: GraphQLIgnore] RenderedSet Set, string Url)
{
    public string ContentType => Stored.ContentType;

    public long Bytes => Stored.Bytes;

    public int? Width => Set.Width;

    public int? Height => Set.Height;

    /// <summary>The file of an asset; null for a picture, and where rights let less be seen.</summary>
    public static MediaFile? Of(MediaAsset asset, MediaAddresses addresses) =>
        asset.Rendered is { File: { } file } set && FileRules.IsWithinRights(asset, set)
            ? new MediaFile(file, set, addresses.OfFile(set))
            : null;
}
