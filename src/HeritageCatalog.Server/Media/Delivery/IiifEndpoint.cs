using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// The IIIF Image API 3.0, compliance level 2, at <c>/iiif/3/{key}</c>: what a picture is, and any part of it in any
/// size, by quarter turns, in three formats. See https://iiif.io/api/image/3.0/.
/// </summary>
internal static class IiifEndpoint
{
    private const string ApplicationJson = "application/json";
    private const string LinkedData = "application/ld+json";
    private const string LevelTwo = "<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"";

    public static void MapIiif(this IEndpointRouteBuilder endpoints)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        endpoints.MapMethods($"{MediaAddresses.IiifRoot}/{{key}}", methods, Redirect);
        endpoints.MapMethods($"{MediaAddresses.IiifRoot}/{{key}}/info.json", methods, DescribeAsync);
        endpoints.MapMethods(
            $"{MediaAddresses.IiifRoot}/{{key}}/{{region}}/{{size}}/{{rotation}}/{{file}}", methods, SendAsync);
    }

    // Whether there is such a picture is told there; what cannot be the key of one is not written into a header.
    private static void Redirect(HttpContext context, string key, MediaAddresses addresses)
    {
        DeliveryHeaders.Set(context.Response, default);
        if (!ShownMedia.IsKey(key))
        {
            DeliveryHeaders.SetMissing(context.Response);
            return;
        }

        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers.Location = $"{IdOf(context.Request, addresses, key)}/info.json";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }

    private static async Task DescribeAsync(
        HttpContext context, string key, ShownMedia media, MediaAddresses addresses, Viewer viewer, TimeProvider time)
    {
        var (source, access) = await FindAsync(context, key, media, viewer, time.GetUtcNow());
        DeliveryHeaders.Set(context.Response, access);
        if (source is null)
        {
            DeliveryHeaders.SetMissing(context.Response);
            return;
        }

        var response = context.Response;
        response.Headers.Vary = HeaderNames.Accept;
        response.Headers.Link = LevelTwo;
        response.ContentType = WantsLinkedData(context.Request) ? IiifInformation.MediaType : ApplicationJson;

        // A pyramid that is still being made, and rights that change, show in it.
        DeliveryHeaders.SetPassing(response, access);
        var information = IiifInformation.Write(
            IdOf(context.Request, addresses, key), source.Size, DeepZoom.Limits);
        response.ContentLength = information.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(information, context.RequestAborted);
        }
    }

    private static async Task SendAsync(
        HttpContext context,
        string key,
        string region,
        string size,
        string rotation,
        string file,
        ShownMedia media,
        LocalCopies copies,
        ImagePipeline pipeline,
        MediaAddresses addresses,
        Viewer viewer,
        TimeProvider time)
    {
        var (source, access) = await FindAsync(context, key, media, viewer, time.GetUtcNow());
        DeliveryHeaders.Set(context.Response, access);
        if (source is null)
        {
            DeliveryHeaders.SetMissing(context.Response);
            return;
        }

        if (!source.IsFinal)
        {
            DeliveryHeaders.SetPassing(context.Response, access);
        }

        var dot = file.LastIndexOf('.');
        var outcome = IiifRequest.Parse(
            region, size, rotation, dot < 0 ? file : file[..dot], dot < 0 ? "" : file[(dot + 1)..],
            source.Size, DeepZoom.Limits);
        if (outcome is IiifOutcome.Invalid { Refusal: var refusal })
        {
            await RefuseAsync(context, refusal, access);
            return;
        }

        var request = ((IiifOutcome.Valid)outcome).Request;
        var canonical = $"{IdOf(context.Request, addresses, key)}/{request.Canonical}";
        context.Response.Headers.Link = $"<{canonical}>;rel=\"canonical\", {LevelTwo}";
        await CutAsync(context, source, request, copies, pipeline, TagOf($"{source.Blob}/{request.Canonical}"));
    }

    private static async Task CutAsync(
        HttpContext context,
        DeepZoom source,
        IiifRequest request,
        LocalCopies copies,
        ImagePipeline pipeline,
        string tag)
    {
        var response = context.Response;
        response.Headers.ETag = tag;
        response.ContentType = request.Format.MediaType();
        if (BlobSending.Names(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var copy = await copies.FindAsync(source.Blob, context.RequestAborted);
        if (copy is null)
        {
            DeliveryHeaders.SetMissing(response);
            return;
        }

        try
        {
            using var part = await pipeline.ReadRegionAsync(copy.Path, request, context.RequestAborted);
            response.ContentLength = part.Length;
            await part.OpenRead().CopyToAsync(response.Body, context.RequestAborted);
        }
        catch (ImagingBusyException busy)
        {
            DeliveryHeaders.SetBusy(response, busy.RetryAfter);
        }
    }

    private static async ValueTask<(DeepZoom? Source, DeliveryAccess Access)> FindAsync(
        HttpContext context, string key, ShownMedia media, Viewer viewer, DateTimeOffset now)
    {
        var asset = await media.FindAsync(key, context.RequestAborted);
        var set = asset is null ? null : DeliveryRules.FindSet(asset, key);
        var access = DeliveryRules.AccessTo(asset, set, viewer, now);
        return (access.IsGranted ? DeepZoom.Of(asset!, set!) : null, access);
    }

    private static async Task RefuseAsync(HttpContext context, IiifRefusal refusal, DeliveryAccess access)
    {
        var response = context.Response;
        if (access.PublicFor is not null)
        {
            response.Headers.CacheControl = "public, max-age=60";
        }

        response.StatusCode = refusal.IsUnsupported
            ? StatusCodes.Status501NotImplemented
            : StatusCodes.Status400BadRequest;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync($"{refusal.Parameter}: {refusal.Message}\n", context.RequestAborted);
    }

    private static string IdOf(HttpRequest request, MediaAddresses addresses, string key) =>
        addresses.IiifOf(key, $"{request.Scheme}://{request.Host}");

    // Who names both as equals names the one because the other is not enough.
    private static bool WantsLinkedData(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return false;
        }

        var linked = QualityOf(LinkedData);
        return linked > 0 && linked >= QualityOf(ApplicationJson);

        double QualityOf(string type) =>
            accepted.Where(one => one.MediaType == type).Select(one => one.Quality ?? 1).DefaultIfEmpty().Max();
    }

    private static string TagOf(string text) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"";
}
