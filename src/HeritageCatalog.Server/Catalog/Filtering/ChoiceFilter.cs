namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>A member of an enumeration, or one of several.</summary>
public sealed record ChoiceFilter<T>
    where T : struct, Enum
{
    public T? Eq { get; init; }

    public IReadOnlyList<T>? In { get; init; }
}
