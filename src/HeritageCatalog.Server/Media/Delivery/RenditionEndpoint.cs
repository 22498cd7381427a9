using HeritageCatalog.Blobs;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// <c>/media/{key}/{preset}.{extension}</c>: what was made of a picture, as immutable as its address.
/// </summary>
internal static class RenditionEndpoint
{
    public static void MapRenditions(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(
        $"{MediaAddresses.Root}/{{key}}/{{file}}", [HttpMethods.Get, HttpMethods.Head], SendAsync);

    private static async Task SendAsync(
        HttpContext context,
        string key,
        string file,
        ShownMedia media,
        IBlobStore store,
        Viewer viewer,
        TimeProvider time)
    {
        var asset = await media.FindAsync(key, context.RequestAborted);
        var set = asset is null ? null : DeliveryRules.FindSet(asset, key);
        var access = DeliveryRules.AccessTo(asset, set, file, viewer, time.GetUtcNow());
        DeliveryHeaders.Set(context.Response, access);
        if (!access.IsGranted || !await BlobSending.TrySendAsync(context, store, MediaBlobs.RenditionOf(key, file)))
        {
            DeliveryHeaders.SetMissing(context.Response);
        }
    }
}
