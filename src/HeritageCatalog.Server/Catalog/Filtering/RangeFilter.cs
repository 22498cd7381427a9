namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>A number, day or moment of one field. All operators given must hold.</summary>
public sealed record RangeFilter<T>
    where T : struct
{
    public T? Eq { get; init; }

    public T? Gt { get; init; }

    public T? Gte { get; init; }

    public T? Lt { get; init; }

    public T? Lte { get; init; }
}
