namespace HeritageCatalog.GraphQL.Cost;

/// <summary>Bounds of the shape of one operation, with its fragments put in; null for no bound.</summary>
/// <remarks>
/// Every limit is exact: an operation of just that size is accepted. They are checked once for each document, before
/// it is planned. Introspection has a limit of its own (<see cref="Validation.ValidationOptions"/>), so that what is
/// below <c>__schema</c> and <c>__type</c> does not count as depth.
/// </remarks>
public sealed record OperationLimits
{
    /// <summary>What applies where nothing else is said.</summary>
    public static OperationLimits Default { get; } = new();

    /// <summary>No limits, for documents that are known.</summary>
    public static OperationLimits None { get; } = new()
    {
        MaxDepth = null,
        MaxAliases = null,
        MaxRootFields = null,
        MaxFields = null,
        MaxIncrementalDirectives = null,
    };

    /// <summary>Levels of fields, leaves included: <c>{ a { b } }</c> has 2.</summary>
    public int? MaxDepth { get; init; } = 32;

    /// <summary>Fields that are given another name.</summary>
    public int? MaxAliases { get; init; } = 200;

    /// <summary>Fields of the operation's root type in the response; what is merged counts once.</summary>
    public int? MaxRootFields { get; init; } = 50;

    /// <summary>Fields in all: a fragment counts each time it is spread.</summary>
    public int? MaxFields { get; init; } = 5_000;

    /// <summary>
    /// Uses of <c>@defer</c> and <c>@stream</c>, each fragment counted once; where there are more, the response is sent
    /// whole. In the older format, in which deferred fragments do not share their fields, a quarter of it.
    /// </summary>
    public int? MaxIncrementalDirectives { get; init; } = 32;
}
