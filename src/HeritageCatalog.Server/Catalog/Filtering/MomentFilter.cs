namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>A moment of one field. Equality is left out: nobody asks for one millisecond.</summary>
public sealed record MomentFilter
{
    public DateTimeOffset? Gt { get; init; }

    public DateTimeOffset? Gte { get; init; }

    public DateTimeOffset? Lt { get; init; }

    public DateTimeOffset? Lte { get; init; }
}
