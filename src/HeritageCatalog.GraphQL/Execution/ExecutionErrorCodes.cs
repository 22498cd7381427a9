namespace HeritageCatalog.GraphQL.Execution;

/// <summary>The values of <c>extensions.code</c> for errors that execution itself finds.</summary>
public static class ExecutionErrorCodes
{
    /// <summary>A variable is missing or is not of its type.</summary>
    public const string InvalidVariables = "GRAPHQL_INVALID_VARIABLES";

    /// <summary>An argument is not of its type, which shows only when the field is executed.</summary>
    public const string InvalidArgument = "GRAPHQL_INVALID_ARGUMENT";

    /// <summary>The document has no operation of the name asked for, or several and no name was given.</summary>
    public const string OperationNotFound = "GRAPHQL_OPERATION_NOT_FOUND";

    /// <summary>The kind of operation may not be used here, such as a mutation by GET.</summary>
    public const string OperationNotAllowed = "GRAPHQL_OPERATION_NOT_ALLOWED";

    /// <summary>This caller may not ask for the schema.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";

    /// <summary>A field that may not be null has no value.</summary>
    public const string NullNotAllowed = "GRAPHQL_NULL_NOT_ALLOWED";

    /// <summary>A value is not one of the field's type.</summary>
    public const string InvalidResult = "GRAPHQL_INVALID_RESULT";

    /// <summary>A fault of the server; the extension <c>id</c> finds it in the log.</summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";
}
