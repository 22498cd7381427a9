namespace HeritageCatalog.GraphQL.Errors;

/// <summary>The values of the extension <c>code</c> that this engine gives by itself.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not in the language, or passes a limit of the parser.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a validation rule for this schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
}
