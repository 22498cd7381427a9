using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>What conditions depend on that does not stand in the record itself, read beforehand.</summary>
public sealed record WhereFacts
{
    /// <summary>For conditions that depend on nothing else.</summary>
    public static readonly WhereFacts None = new();

    /// <summary>The records that the public sees a picture of.</summary>
    public Filter Pictured { get; init; }
}
