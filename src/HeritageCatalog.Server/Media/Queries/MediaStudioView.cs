using HeritageCatalog.GraphQL.Binding;

namespace HeritageCatalog.Server.Media.Queries;

/// <summary>An asset as those see it who look after it.</summary>
public sealed record MediaStudioView([property: GraphQLIgnore] MediaAsset Asset)
{
    public MediaState State => Asset.State;

    public MediaFailure? Failure => Asset.Failure;

    public IReadOnlyList<MediaRequirement> Missing => MediaRules.FindMissing(Asset);

    public DateTimeOffset? PublicUntil => Asset.PublicUntil;

    public string? Sha256 => Asset.Original?.Sha256 ?? Asset.Incoming?.Sha256;

    public long? Bytes => Asset.Original?.Bytes ?? Asset.Incoming?.Bytes;

    public string? ContentType => Asset.Original?.ContentType;

    public string? FileName => Asset.Original?.FileName ?? Asset.Incoming?.FileName;

    public DateTimeOffset UploadedAt => Asset.UploadedAt;

    public IReadOnlyList<MediaSubject> Usages => Asset.Subjects;

    public MediaWork? Work => Asset.Work;
}
