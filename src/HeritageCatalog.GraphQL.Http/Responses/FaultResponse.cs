using System.Text.Json;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Answers a request that was refused before execution, in the shape of a GraphQL response.</summary>
internal static class FaultResponse
{
    private static readonly StringValues AnyMethod = "GET, HEAD, POST";
    private static readonly StringValues OnlyPost = "POST";
    private static readonly StringValues Close = "close";
    private static readonly StringValues NoStore = "no-store";

    public static async Task WriteAsync(
        HttpContext context, RequestFault fault, ResponseMediaType mediaType, StatusEdition edition)
    {
        var response = context.Response;
        response.StatusCode = edition == StatusEdition.September2026 ? fault.Status2026 : fault.Status;
        response.Headers.ContentType = MediaTypes.ContentTypeOf(response.StatusCode, mediaType, edition);
        response.Headers.CacheControl = NoStore;
        if (fault.Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = ReferenceEquals(fault, RequestFault.OnlyQueriesByGet) ? OnlyPost : AnyMethod;
        }

        if (fault.Status == StatusCodes.Status408RequestTimeout)
        {
            // What is still to come is not waited for.
            response.Headers.Connection = Close;
        }

        var body = Render(fault);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Render(RequestFault fault)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors"u8);
            json.WriteStartObject();
            json.WriteString("message"u8, fault.Message);
            json.WriteStartObject("extensions"u8);
            json.WriteString("code"u8, fault.Code);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
