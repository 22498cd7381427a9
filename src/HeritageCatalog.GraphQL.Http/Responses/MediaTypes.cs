using HeritageCatalog.GraphQL.Http.Negotiation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Header values made once, as the server wants them.</summary>
internal static class MediaTypes
{
    public static readonly StringValues VaryByAccept = HeaderNames.Accept;

    private static readonly StringValues Json = "application/json; charset=utf-8";
    private static readonly StringValues GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <summary>The Content-Type of an answer; whoever accepts nothing of ours is told so in JSON.</summary>
    // By the edition of September 2026 only success may look like any JSON: an error does not come from something in
    // between when its type says so.
    public static StringValues ContentTypeOf(int status, ResponseMediaType mediaType, StatusEdition edition)
    {
        var isGraphQL = mediaType == ResponseMediaType.GraphQLResponse
            || (edition == StatusEdition.September2026 && status >= StatusCodes.Status400BadRequest);
        return isGraphQL ? GraphQLResponse : Json;
    }
}
