using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>Which courses.</summary>
public sealed record CourseWhere : ICombinable<CourseWhere>
{
    public IReadOnlyList<CourseWhere>? And { get; init; }

    public IReadOnlyList<CourseWhere>? Or { get; init; }

    public CourseWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Title { get; init; }

    public CourseStrand? Strand { get; init; }

    public DeliveryMode? DeliveryMode { get; init; }

    public GradeBand? GradeBand { get; init; }

    public string? Craft { get; init; }

    public RangeFilter<int>? Minutes { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Title),
        Where.Equality("strand", Strand),
        Where.Equality("deliveryMode", DeliveryMode),
        Where.Equality("gradeBands", GradeBand),
        Where.Reference<Craft>("craft", Craft),
        Where.Range("minutes", Minutes),
        Where.Equality("sample", Sample));
}
