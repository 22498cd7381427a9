using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Media.Queries;

/// <summary>Which assets of a bureau.</summary>
public sealed record MediaAssetWhere : ICombinable<MediaAssetWhere>
{
    public IReadOnlyList<MediaAssetWhere>? And { get; init; }

    public IReadOnlyList<MediaAssetWhere>? Or { get; init; }

    public MediaAssetWhere? Not { get; init; }

    public MediaKind? Kind { get; init; }

    public MediaState? State { get; init; }

    public bool? IsPublic { get; init; }

    public bool? IsUsed { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Equality("kind", Kind),
        Where.Equality("state", State),
        Where.Presence("publicUntil", IsPublic),
        Where.Presence("subjects.record", IsUsed),
        Where.Equality("sample", Sample));
}
