using System.Globalization;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media.Images;

[ObjectType("Image")]
public static class ImageFields
{
    private const int MostDays = 366;

    public static NodeId Id(Image image) => NodeId.Of(image.Asset.Id);

    public static string Url(Image image, int? width, ImageFormat? format, MediaAddresses addresses) =>
        addresses.Of(image.Set, MediaRules.Choose(Available(image, format), width)!);

    public static string Srcset(Image image, ImageFormat? format, MediaAddresses addresses) => string.Join(
        ", ",
        Available(image, format).Select(rendition => string.Create(
            CultureInfo.InvariantCulture, $"{addresses.Of(image.Set, rendition)} {rendition.Width}w")));

    public static string Sized(
        Image image,
        int width,
        int? height,
        ImageFormat? format,
        int? days,
        MediaAddresses addresses,
        SizeSigner signer,
        CacheHints hints)
    {
        var wanted = WantedSize.Of(
            width, height, FocalPoint(image), format == ImageFormat.Jpeg ? ImageFormat.Jpeg : ImageFormat.Webp);
        if (!wanted.IsWithinBounds || days is < 0 or > MostDays)
        {
            throw new GraphQLException(
                $"A size has 1 to {WantedSize.Most} pixels a side, and holds for 0 to {MostDays} days.", "BAD_SIZE");
        }

        if (days is not null)
        {
            hints.KeepUntil(signer.NextWindow);
        }

        var allowed = wanted.HeldTo(image.Asset.Rights?.MaxPublicPixels ?? WantedSize.Most, image.Set);
        var path = MediaAddresses.SizePathOf(image.Set.Key, allowed.ToString());
        return addresses.OfSigned(path, signer.Sign(path, days));
    }

    public static string Iiif(Image image, MediaAddresses addresses) => addresses.IiifOf(image.Set.Key);

    public static string? Placeholder(Image image) => image.Set.ThumbHash;

    public static string? DominantColor(Image image) => image.Set.Colors.Count > 0 ? image.Set.Colors[0] : null;

    public static int Width(Image image) => image.Set.Width ?? 0;

    public static int Height(Image image) => image.Set.Height ?? 0;

    public static string? Alt(Image image, Locale? locale, bool fallback, Language language) =>
        language.Of(image.Asset.Alt, locale, fallback);

    public static string? Caption(Image image, Locale? locale, bool fallback, Language language) =>
        language.Of(image.Asset.Caption, locale, fallback);

    public static string? Credit(Image image, Locale? locale, bool fallback, Language language) =>
        language.Of(image.Asset.Rights?.Credit, locale, fallback);

    // Nobody but its bureau sees one without rights.
    public static LicenceTerms Licence(Image image) => new(image.Asset.Rights?.Licence ?? Media.Licence.Undetermined);

    public static FocalPoint FocalPoint(Image image) =>
        image.Asset.Focus ?? image.Set.SuggestedFocus ?? Media.FocalPoint.Centre;

    // Formats that take long are added later: until then, and where a bound leaves none, there is WebP.
    private static IReadOnlyList<Rendition> Available(Image image, ImageFormat? format) =>
        MediaRules.PublicRenditions(image.Asset, format ?? ImageFormat.Webp) is { Count: > 0 } wanted
            ? wanted
            : MediaRules.PublicRenditions(image.Asset, ImageFormat.Webp);
}
