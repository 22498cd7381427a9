using HeritageCatalog.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>Why a request was not answered by executing it.</summary>
/// <param name="Status">Where the first statuses of GraphQL over HTTP are kept.</param>
/// <param name="Code">Becomes <c>extensions.code</c>.</param>
/// <param name="Message">For the developer of the client.</param>
internal sealed record RequestFault(int Status, string Code, string Message)
{
    private const string BadRequestCode = "BAD_REQUEST";

    public static readonly RequestFault NotAcceptable = new(
        StatusCodes.Status406NotAcceptable,
        "NOT_ACCEPTABLE",
        "Accept must allow application/graphql-response+json or application/json.");

    public static readonly RequestFault UnsupportedMediaType = new(
        StatusCodes.Status415UnsupportedMediaType,
        "UNSUPPORTED_MEDIA_TYPE",
        "Content-Type must be application/json, in UTF-8.");

    public static readonly RequestFault MethodNotAllowed = new(
        StatusCodes.Status405MethodNotAllowed,
        "METHOD_NOT_ALLOWED",
        "Use POST, or GET for a query.");

    public static readonly RequestFault OnlyQueriesByGet = new(
        StatusCodes.Status405MethodNotAllowed,
        "METHOD_NOT_ALLOWED",
        "GET runs queries only; send other operations by POST.");

    public static readonly RequestFault CrossSite = new(
        StatusCodes.Status403Forbidden,
        "CROSS_SITE_REQUEST",
        "A page of another site may embed nothing from here.");

    public static readonly RequestFault NotReceivedInTime = new(
        StatusCodes.Status408RequestTimeout,
        "REQUEST_TIMEOUT",
        "The body did not arrive in time.");

    public static readonly RequestFault TimedOut = new(
        StatusCodes.Status504GatewayTimeout,
        "TIMEOUT",
        "The operation took too long and was stopped.");

    public static readonly RequestFault TooMuchWaits = new(
        StatusCodes.Status503ServiceUnavailable,
        "OVERLOADED",
        "Too many responses wait for clients to read them.");

    public static readonly RequestFault BatchingIsOff = NotWellFormed(
        "BATCHING_NOT_SUPPORTED",
        "Batching is off: send one request as a JSON object, not an array.");

    public static readonly RequestFault BodyIsEmpty = BadRequest("The body is empty; send a JSON object.");

    public static readonly RequestFault NotUtf8 = BadRequest("The request is not valid UTF-8.");

    public static readonly RequestFault HalfCharacter =
        BadRequest("A string holds half a surrogate pair, which is no character.");

    public static readonly RequestFault NotAnObject = NotWellFormed("The body must be a JSON object.");

    public static readonly RequestFault QueryIsMissing = NotWellFormed("The parameter 'query' is missing.");

    public static readonly RequestFault PersistedQueryIsMalformed = NotWellFormed(
        "The extension 'persistedQuery' must have the version 1 and a 'sha256Hash' of 64 hexadecimal digits.");

    public static readonly RequestFault PreflightRequired = BadRequest(
        "PREFLIGHT_REQUIRED",
        "A multipart request needs the header GraphQL-Preflight, with any value.");

    /// <summary>The status where those of the edition of September 2026 are given.</summary>
    public int Status2026 { get; init; } = Status;

    public static RequestFault TooManyFiles(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "TOO_MANY_FILES",
        $"A request may have {limit} files.");

    public static RequestFault Failure(string id) => new(
        StatusCodes.Status500InternalServerError,
        ExecutionErrorCodes.InternalError,
        $"The server failed; its log knows why under {id}.");

    public static RequestFault TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "PAYLOAD_TOO_LARGE",
        $"The body is larger than the {limit:N0} bytes allowed.");

    public static RequestFault BadRequest(string message) => BadRequest(BadRequestCode, message);

    /// <summary>JSON that is no GraphQL request.</summary>
    public static RequestFault NotWellFormed(string message) => NotWellFormed(BadRequestCode, message);

    private static RequestFault NotWellFormed(string code, string message) =>
        BadRequest(code, message) with { Status2026 = StatusCodes.Status422UnprocessableEntity };

    private static RequestFault BadRequest(string code, string message) =>
        new(StatusCodes.Status400BadRequest, code, message);
}
