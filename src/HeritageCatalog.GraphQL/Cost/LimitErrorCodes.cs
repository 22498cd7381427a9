namespace HeritageCatalog.GraphQL.Cost;

/// <summary>The values of <c>extensions.code</c> for operations that ask for too much.</summary>
public static class LimitErrorCodes
{
    /// <summary>The operation is nested too deeply.</summary>
    public const string Depth = "DEPTH_LIMIT";

    /// <summary>The operation gives other names to too many fields.</summary>
    public const string Aliases = "ALIAS_LIMIT";

    /// <summary>The operation starts from too many fields.</summary>
    public const string RootFields = "ROOT_FIELD_LIMIT";

    /// <summary>The operation has too many fields.</summary>
    public const string Fields = "FIELD_LIMIT";

    /// <summary>The operation costs more than its caller may spend, or what it costs cannot be known.</summary>
    public const string Cost = "COST_LIMIT";

    /// <summary>
    /// The caller has spent its budget; <c>retryAfter</c> tells in how many seconds the operation can run.
    /// </summary>
    public const string Rate = "RATE_LIMIT";
}
