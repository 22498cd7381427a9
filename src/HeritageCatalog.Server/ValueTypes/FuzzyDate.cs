namespace HeritageCatalog.Server.ValueTypes;

/// <summary>A date as sources give it: a day, a month, a decade or a dynasty.</summary>
public sealed record FuzzyDate
{
    /// <summary>Extended Date/Time Format (ISO 8601-2).</summary>
    public required string Edtf { get; init; }

    public required DateOnly Earliest { get; init; }

    public required DateOnly Latest { get; init; }

    public required LocalizedText Text { get; init; }
}
