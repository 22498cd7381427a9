using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Delivery.Sizes;

/// <summary>
/// <c>/media/{key}/sizes/{size}?k=…&amp;e=…&amp;s=…</c>: any size of a picture that this server has signed.
/// </summary>
internal static class SizeEndpoint
{
    public static void MapSizes(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(
        $"{MediaAddresses.Root}/{{key}}/{MediaAddresses.Sizes}/{{file}}",
        [HttpMethods.Get, HttpMethods.Head],
        SendAsync);

    private static async Task SendAsync(
        HttpContext context,
        string key,
        string file,
        string? k,
        string? e,
        string? s,
        SizeSigner signer,
        ShownMedia media,
        SizedPictures sizes,
        BlobSending blobs,
        Viewer viewer,
        TimeProvider time)
    {
        // Before anything is looked up: who makes up addresses costs nothing but a hash.
        if (!signer.Verify(MediaAddresses.SizePathOf(key, file), k, e, s) || WantedSize.TryParse(file) is not { } size)
        {
            DeliveryHeaders.Set(context.Response, default);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var asset = await media.FindAsync(key, context.RequestAborted);
        var set = asset is null ? null : DeliveryRules.FindSet(asset, key);
        var access = DeliveryRules.AccessTo(asset, set, viewer, time.GetUtcNow());
        DeliveryHeaders.Set(context.Response, access);
        if (!access.IsGranted || size.LongerSideOf(set!) > (asset!.Rights?.MaxPublicPixels ?? WantedSize.Most))
        {
            DeliveryHeaders.SetMissing(context.Response);
            return;
        }

        await DeliverAsync(context, asset!, key, size, sizes, blobs);
    }

    private static async Task DeliverAsync(
        HttpContext context, MediaAsset asset, string key, WantedSize size, SizedPictures sizes, BlobSending blobs)
    {
        var name = MediaBlobs.SizeOf(key, size.ToString());
        try
        {
            if (!await blobs.TrySendAsync(context, name)
                && !(await sizes.EnsureAsync(asset, key, size, context.RequestAborted)
                    && await blobs.TrySendAsync(context, name)))
            {
                DeliveryHeaders.SetMissing(context.Response);
            }
        }
        catch (ImagingBusyException busy)
        {
            DeliveryHeaders.SetBusy(context.Response, busy.RetryAfter);
        }
    }
}
