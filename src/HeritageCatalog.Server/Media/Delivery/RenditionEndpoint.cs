using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// <c>/media/{key}/{preset}.{extension}</c>: what was made of a picture, as immutable as its address. What pages have
/// most of, so nothing is bound, resolved or made for each request.
/// </summary>
internal static class RenditionEndpoint
{
    public static void MapRenditions(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var media = services.GetRequiredService<ShownMedia>();
        var blobs = services.GetRequiredService<BlobSending>();
        var time = services.GetRequiredService<TimeProvider>();
        endpoints.MapMethods(
            $"{MediaAddresses.Root}/{{key}}/{{file}}",
            [HttpMethods.Get, HttpMethods.Head],
            context => SendAsync(context, media, blobs, time));
    }

    private static async Task SendAsync(HttpContext context, ShownMedia media, BlobSending blobs, TimeProvider time)
    {
        var values = context.Request.RouteValues;
        var (key, file) = ((string)values["key"]!, (string)values["file"]!);
        var asset = await media.FindAsync(key, context.RequestAborted);
        var set = asset is null ? null : DeliveryRules.FindSet(asset, key);
        var access = DeliveryRules.AccessTo(asset, set, file, ViewerOf(context), time.GetUtcNow());
        DeliveryHeaders.Set(context.Response, access);
        if (!access.IsGranted || !await blobs.TrySendAsync(context, MediaBlobs.RenditionOf(key, file)))
        {
            DeliveryHeaders.SetMissing(context.Response);
        }
    }

    private static Viewer ViewerOf(HttpContext context) => context.Request.Headers.Authorization.Count == 0
        ? Viewer.Anonymous
        : Callers.ViewerOf(context.User);
}
