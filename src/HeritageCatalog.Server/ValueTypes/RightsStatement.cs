namespace HeritageCatalog.Server.ValueTypes;

/// <summary>Who holds the rights in a work, and what others may do with it.</summary>
public sealed record RightsStatement
{
    public required string Holder { get; init; }

    public string? Statement { get; init; }

    public required LocalizedText CreditLine { get; init; }

    public int? MaxPublicPixels { get; init; }

    public bool AllowDownload { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
}
