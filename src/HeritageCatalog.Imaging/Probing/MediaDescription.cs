namespace HeritageCatalog.Imaging.Probing;

/// <summary>What a container says of itself; a field is null where it says nothing that can be believed.</summary>
/// <param name="Kind">Audio, video or document.</param>
/// <param name="MediaType">The registered type, such as <c>audio/ogg</c>.</param>
public sealed record MediaDescription(MediaKind Kind, string MediaType)
{
    /// <summary>How long it plays.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Pixels from left to right, as it is meant to be shown.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels from top to bottom, as it is meant to be shown.</summary>
    public int? Height { get; init; }

    /// <summary>Pages of a document.</summary>
    public int? Pages { get; init; }
}
