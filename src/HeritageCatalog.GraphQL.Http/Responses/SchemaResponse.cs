using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Serves the schema as a file, so that clients can generate their types from it.</summary>
internal sealed class SchemaResponse
{
    private static readonly StringValues ContentType = "application/graphql; charset=utf-8";
    private static readonly StringValues Revalidate = "no-cache";

    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaResponse(string schemaText)
    {
        _text = Encoding.UTF8.GetBytes(schemaText);
        _tag = EntityTag.Of(SHA256.HashData(_text));
    }

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = _tag.ToString();
        response.Headers.CacheControl = Revalidate;
        if (EntityTag.Matches(context.Request, _tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.Headers.ContentType = ContentType;
        response.ContentLength = _text.Length;
        await response.Body.WriteAsync(_text, context.RequestAborted);
    }
}
