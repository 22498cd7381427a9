using HeritageCatalog.GraphQL.Http.Negotiation;
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
    public static StringValues ContentTypeOf(ResponseMediaType mediaType) =>
        mediaType == ResponseMediaType.GraphQLResponse ? GraphQLResponse : Json;
}
