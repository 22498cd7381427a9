namespace HeritageCatalog.Server.Media;

/// <summary>Of an asset, which records show it, and until when the public sees it there.</summary>
public sealed record MediaShowing
{
    public required MediaKind Kind { get; init; }

    public required DateTimeOffset PublicUntil { get; init; }

    public IReadOnlyList<MediaSubject> Subjects { get; init; } = [];
}
