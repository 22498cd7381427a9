namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>Text of one field. All operators given must hold; comparison ignores case and width.</summary>
public sealed record StringFilter
{
    public string? Eq { get; init; }

    public IReadOnlyList<string>? In { get; init; }

    public string? StartsWith { get; init; }

    public string? Contains { get; init; }
}
