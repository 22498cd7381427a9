using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>Which sessions.</summary>
public sealed record ClassSessionWhere : ICombinable<ClassSessionWhere>
{
    public IReadOnlyList<ClassSessionWhere>? And { get; init; }

    public IReadOnlyList<ClassSessionWhere>? Or { get; init; }

    public ClassSessionWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public string? Course { get; init; }

    public string? Venue { get; init; }

    public string? Inheritor { get; init; }

    public SessionStatus? Status { get; init; }

    public MomentFilter? StartsAt { get; init; }

    public RangeFilter<int>? SeatsLeft { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Reference<Course>("course", Course),
        Where.Reference<Venue>("venue", Venue),
        Where.Reference<Inheritor>("inheritor", Inheritor),
        Where.Equality("status", Status),
        Where.Range("startsAt", StartsAt),
        Where.Range("seatsLeft", SeatsLeft),
        Where.Equality("sample", Sample));
}
