using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Which artists.</summary>
public sealed record ArtistWhere : ICombinable<ArtistWhere>, IPicturable
{
    public IReadOnlyList<ArtistWhere>? And { get; init; }

    public IReadOnlyList<ArtistWhere>? Or { get; init; }

    public ArtistWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Name { get; init; }

    public string? Area { get; init; }

    public RangeFilter<int>? BirthYear { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Name),
        AreaFilter.Inside(Area),
        Where.Range("birthYear", BirthYear),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));
}
