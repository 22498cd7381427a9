using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Folders;
using Microsoft.AspNetCore.Http.Features;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Takes the bytes that are sent by links of the folder store. The link says who may send what and how much; nothing
/// else is asked for, as it is with links of Azure.
/// </summary>
internal static class MediaUploadEndpoint
{
    public static void MapMediaUploads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPut(CatalogMedia.UploadPath + "{token}", ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(
        string token, string? block, HttpContext context, IBlobStore store, CancellationToken cancellation)
    {
        if (store is not FolderBlobStore folder)
        {
            return Results.NotFound();
        }

        // The link has a bound of its own.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        var request = context.Request;
        try
        {
            await folder.Links.ReceiveAsync(token, block, request.Body, request.ContentLength, cancellation);
            return Results.StatusCode(StatusCodes.Status201Created);
        }
        catch (BlobLinkException problem)
        {
            return Results.Problem(problem.Message, statusCode: StatusCodes.Status403Forbidden);
        }
        catch (BlobContentException problem)
        {
            var status = problem.Problem == BlobContentProblem.TooLarge
                ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status400BadRequest;
            return Results.Problem(problem.Message, statusCode: status);
        }
        catch (BlobStoreException problem) when (problem.Problem == BlobStoreProblem.Full)
        {
            return Results.Problem(problem.Message, statusCode: StatusCodes.Status507InsufficientStorage);
        }
    }
}
