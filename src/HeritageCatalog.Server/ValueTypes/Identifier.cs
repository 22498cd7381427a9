namespace HeritageCatalog.Server.ValueTypes;

/// <summary>The name of something in a numbering scheme; unique on scheme and normalized value.</summary>
public sealed record Identifier
{
    public required string Scheme { get; init; }

    public required string Value { get; init; }

    /// <summary>What comparisons use: Ⅶ-16 and VII-16 are one number.</summary>
    public string Normalized { get; init; } = "";

    /// <summary>Compatibility characters (Roman numerals, full-width forms) become ASCII, letters upper case.</summary>
    public static string Normalize(string value) =>
        value.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Replace('－', '-');
}
