using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Errors;

/// <summary>Says why a document could not be parsed, and where.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>States the problem; the prefix "Syntax Error: " is added.</summary>
    public GraphQLSyntaxException(string problem, SourceLocation location)
        : base($"Syntax Error: {problem}")
    {
        Error = new GraphQLError(Message, location)
        {
            Extensions = new Dictionary<string, object?> { ["code"] = ErrorCodes.ParseFailed },
        };
    }

    /// <summary>The entry for the response.</summary>
    public GraphQLError Error { get; }

    /// <summary>The place of the first token that does not fit.</summary>
    public SourceLocation Location => Error.Locations[0];
}
