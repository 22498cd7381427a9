using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Negotiation;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>The status of a result (GraphQL over HTTP, "Status Codes").</summary>
internal static class ResponseStatus
{
    // Not registered with IANA; the specification defines it for its own media type.
    private const int PartialSuccess = 294;

    public static int Of(ExecutionResult result, ResponseMediaType mediaType, StatusEdition edition) =>
        result.Status == ExecutionStatus.RateLimited ? StatusCodes.Status429TooManyRequests
        : edition == StatusEdition.September2026 ? Of2026(result)
        : Widespread(result, mediaType);

    // application/json cannot tell a request error from an answer of something in between, such as a proxy; there
    // a well-formed request is always answered with 200.
    private static int Widespread(ExecutionResult result, ResponseMediaType mediaType) =>
        result.Status == ExecutionStatus.Executed || mediaType != ResponseMediaType.GraphQLResponse
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;

    private static int Of2026(ExecutionResult result) => result.Status switch
    {
        ExecutionStatus.Executed => result.HasErrors ? PartialSuccess : StatusCodes.Status200OK,
        ExecutionStatus.SyntaxError => StatusCodes.Status400BadRequest,
        ExecutionStatus.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
