namespace HeritageCatalog.GraphQL.Language;

/// <summary>Limits of the parser. A document that passes one is refused with a syntax error at that place.</summary>
/// <remarks>Every limit is exact: a document of just that size is accepted.</remarks>
public sealed record ParserOptions
{
    /// <summary>Limits for documents that come from clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>Limits for the schema sources of the application itself; only the depth is bounded.</summary>
    public static ParserOptions Trusted { get; } = new()
    {
        MaxBytes = int.MaxValue,
        MaxTokens = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
    };

    /// <summary>Size of the document in UTF-8 bytes.</summary>
    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>Lexical tokens, comments and white space not counted.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Fields selected, as they are written: a fragment counts once however often it is spread.</summary>
    public int MaxFields { get; init; } = 4_000;

    /// <summary>Braces and brackets open at the same time; bounds the stack of all that walks a document.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Directives applied to one field, fragment, operation or definition.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 16;
}
