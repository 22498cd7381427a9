using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>Sees every error of execution before the client does, and may change it.</summary>
/// <param name="error">The error as it would be sent.</param>
/// <param name="exception">What caused it.</param>
public delegate GraphQLError ErrorFilter(GraphQLError error, Exception exception);

/// <summary>Is told of faults of the server, which the client sees only as an id.</summary>
/// <param name="id">The id in the client's error.</param>
/// <param name="exception">What was thrown.</param>
/// <param name="path">The response position.</param>
public delegate void UnhandledErrorSink(string id, Exception exception, IReadOnlyList<object> path);

/// <summary>Turns exceptions into what clients may see of them.</summary>
internal sealed class ErrorPolicy(ImmutableArray<ErrorFilter> filters, UnhandledErrorSink? sink)
{
    public GraphQLError ToError(
        Exception exception, IReadOnlyList<SourceLocation> locations, IReadOnlyList<object> path)
    {
        var error = exception is GraphQLException known
            ? new GraphQLError(known.Message)
            {
                Locations = locations,
                Path = path,
                Extensions = ErrorExtensions.Of(known),
            }
            : Mask(exception, locations, path);
        foreach (var filter in filters)
        {
            error = filter(error, exception);
        }

        return error;
    }

    private GraphQLError Mask(
        Exception exception, IReadOnlyList<SourceLocation> locations, IReadOnlyList<object> path)
    {
        var id = Guid.NewGuid().ToString("N");
        sink?.Invoke(id, exception, path);
        return new GraphQLError("The server could not answer this field.")
        {
            Locations = locations,
            Path = path,
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = ExecutionErrorCodes.InternalError,
                ["id"] = id,
            },
        };
    }
}
