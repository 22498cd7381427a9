using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Errors;

/// <summary>One entry of a response's <c>errors</c>: what went wrong, and where in document and data.</summary>
public sealed class GraphQLError
{
    /// <summary>States a problem that has no place.</summary>
    public GraphQLError(string message)
    {
        Message = message;
    }

    /// <summary>States a problem at one place of a document.</summary>
    public GraphQLError(string message, SourceLocation location)
    {
        Message = message;
        Locations = [location];
    }

    /// <summary>For the developer who reads it, not for programs.</summary>
    public string Message { get; }

    /// <summary>The syntax it is about; empty where none is.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response position: names as strings, list indexes as integers; null outside of execution.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>More facts for programs, <c>code</c> first of all; null where there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The stable name of the kind of error, from the extension <c>code</c>.</summary>
    public string? Code => Extensions?.GetValueOrDefault("code") as string;

    /// <summary>The message with its places, for logs and test output.</summary>
    public override string ToString()
    {
        return Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";
    }
}
