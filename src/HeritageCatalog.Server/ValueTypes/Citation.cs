namespace HeritageCatalog.Server.ValueTypes;

/// <summary>The notice, bulletin or page that a statement rests on.</summary>
public sealed record Citation
{
    public string? DocumentNumber { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Issuer { get; init; }

    public DateOnly? Date { get; init; }

    public string? Url { get; init; }
}
