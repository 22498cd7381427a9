using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Answers browsers that ask first whether another site may ask: for the description of a picture as linked data with
/// its profile, for a part of a file, or with a key.
/// </summary>
internal static class CrossOrigin
{
    public static void MapCrossOrigin(this IEndpointRouteBuilder endpoints)
    {
        foreach (var root in new[] { MediaAddresses.Root, MediaAddresses.IiifRoot })
        {
            endpoints.MapMethods($"{root}/{{**path}}", [HttpMethods.Options], Allow);
        }
    }

    private static Task Allow(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = "GET, HEAD";
        response.Headers.AccessControlAllowHeaders =
            "Accept, Authorization, If-Match, If-None-Match, If-Range, Range";
        response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }
}
