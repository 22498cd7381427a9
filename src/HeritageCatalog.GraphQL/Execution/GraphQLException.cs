namespace HeritageCatalog.GraphQL.Execution;

/// <summary>An error that a resolver wants the client to see as it is; any other exception is masked.</summary>
public class GraphQLException : Exception
{
    /// <summary>States what went wrong, for the developer of the client.</summary>
    /// <param name="message">Must not hold anything the caller may not know.</param>
    /// <param name="code">Stable name of the kind of error; becomes <c>extensions.code</c>.</param>
    /// <param name="extensions">More facts for programs: strings, numbers, booleans, lists and dictionaries.</param>
    public GraphQLException(
        string message, string? code = null, IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = extensions;
    }

    /// <summary>Stable name of the kind of error; null for none.</summary>
    public string? Code { get; }

    /// <summary>Further entries of <c>extensions</c>; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }
}
