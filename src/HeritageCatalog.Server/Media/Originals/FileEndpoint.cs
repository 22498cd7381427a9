using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Originals;

/// <summary>
/// <c>/media/{key}/file.{extension}</c>: a recording, film or document, in parts where a player asks for parts. It is
/// as immutable as its address.
/// </summary>
internal static class FileEndpoint
{
    public static void MapMediaFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(
        $"{MediaAddresses.Root}/{{key}}/{MediaAddresses.File}.{{extension}}",
        [HttpMethods.Get, HttpMethods.Head],
        SendAsync);

    private static async Task SendAsync(
        HttpContext context,
        string key,
        string extension,
        ShownMedia media,
        BlobSending sending,
        Viewer viewer,
        TimeProvider time)
    {
        var asset = await media.FindAsync(key, context.RequestAborted);
        var set = asset is null ? null : DeliveryRules.FindSet(asset, key);
        var access = FileRules.AccessTo(asset, set, viewer, time.GetUtcNow());
        DeliveryHeaders.Set(context.Response, access);
        if (!access.IsGranted
            || MediaAddresses.ExtensionOf(set!.File!.ContentType) != extension
            || !await TrySendAsync(context, sending, asset!, set.File))
        {
            DeliveryHeaders.SetMissing(context.Response);
        }
    }

    // Somebody has sent it: whatever a browser finds in it, it does not run here. A document may be a program, so it is
    // saved; players do not care.
    private static ValueTask<bool> TrySendAsync(
        HttpContext context, BlobSending sending, MediaAsset asset, MediaOriginal file)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox";
        if (MediaRules.KindOf(file.ContentType) == MediaKind.Document)
        {
            headers.ContentDisposition =
                $"attachment; filename={asset.Id}.{MediaAddresses.ExtensionOf(file.ContentType)}";
        }

        return sending.TrySendAsync(
            context, MediaBlobs.OriginalOf(asset.Bureau, file.Sha256), file.ContentType);
    }
}
