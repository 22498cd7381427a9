using HeritageCatalog.Bson;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.Server.Media.Originals;

/// <summary>
/// <c>/media/originals/{id}/{sha256}</c>: what was sent, to those who may have it, by their key or by an address that
/// was signed for them a moment ago. Anybody else cannot tell it from nothing.
/// </summary>
internal static class OriginalEndpoint
{
    public static void MapOriginals(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods(
        $"{MediaAddresses.Root}/{MediaAddresses.Originals}/{{id}}/{{sha256}}",
        [HttpMethods.Get, HttpMethods.Head],
        SendAsync);

    private static async Task SendAsync(
        HttpContext context,
        string id,
        string sha256,
        string? k,
        string? e,
        string? s,
        SizeSigner signer,
        MediaAssets assets,
        BlobSending sending,
        Viewer viewer)
    {
        SetHeaders(context.Response);
        if (!ObjectId.TryParse(id, out var mediaId))
        {
            return;
        }

        // Before anything is looked up: who makes up addresses costs nothing but a hash.
        var isSigned = signer.Verify(MediaAddresses.OriginalPathOf(new Id<MediaAsset>(mediaId), sha256), k, e, s);
        if (!isSigned && !viewer.MayCurate && !viewer.MayOperate)
        {
            return;
        }

        if (await assets.FindAsync(new Id<MediaAsset>(mediaId), context.RequestAborted) is { } asset
            && (isSigned || OriginalRules.MayHave(asset, viewer))
            && OriginalRules.FindOriginal(asset) is { } original
            && original.Sha256 == sha256)
        {
            await DeliverAsync(context, sending, asset.Bureau, original);
        }
    }

    private static async Task DeliverAsync(
        HttpContext context, BlobSending sending, BureauId bureau, MediaOriginal original)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(original.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        var name = MediaBlobs.OriginalOf(bureau, original.Sha256);
        if (!await sending.TrySendAsync(context, name, original.ContentType))
        {
            response.Headers.ContentDisposition = default;
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    // Nothing, until it turns out to be something: nobody between us keeps either answer.
    private static void SetHeaders(HttpResponse response)
    {
        DeliveryHeaders.Set(response, default);
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.Vary = HeaderNames.Authorization;
        response.StatusCode = StatusCodes.Status404NotFound;
    }
}
