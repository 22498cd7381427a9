namespace HeritageCatalog.GraphQL.Validation;

/// <summary>How far validation goes.</summary>
public sealed record ValidationOptions
{
    /// <summary>What applies where nothing else is said.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>After this many errors validation stops and says so in one error more.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Whether messages name what the client may have meant. Switch it off together with introspection, or the schema
    /// can be guessed by and by.
    /// </summary>
    public bool SuggestsNames { get; init; } = true;

    /// <summary>
    /// How many lists of fields, interfaces, possible types and input fields may be nested in introspection; null for
    /// any number. The usual introspection query needs 1; nesting multiplies the size of the response.
    /// </summary>
    public int? MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>
    /// Bounds the work of the rules that follow fragments, in steps of some ten nanoseconds. A document that needs more
    /// is refused.
    /// </summary>
    public int MaxWork { get; init; } = 500_000;
}
