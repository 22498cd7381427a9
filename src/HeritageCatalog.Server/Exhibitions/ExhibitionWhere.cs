using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Which exhibitions.</summary>
public sealed record ExhibitionWhere : ICombinable<ExhibitionWhere>, IPicturable
{
    public IReadOnlyList<ExhibitionWhere>? And { get; init; }

    public IReadOnlyList<ExhibitionWhere>? Or { get; init; }

    public ExhibitionWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Title { get; init; }

    public string? Series { get; init; }

    public string? Venue { get; init; }

    public DateOnly? OpenOn { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Title),
        Where.Reference<ExhibitionSeries>("series", Series),
        Where.Reference<Venue>("runs.venue", Venue),
        OpenDuring(OpenOn),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));

    // A show known only by its month counts as open all through it.
    private static Filter OpenDuring(DateOnly? day)
    {
        if (day is not { } wanted)
        {
            return Filter.All;
        }

        var text = SortValue.Of(wanted);
        var stillOpen = Filter.Or(
            Filter.Gte("closes.latest", text),
            Filter.And(Filter.Exists("closes", false), Filter.Gte("opens.latest", text)));
        return Filter.ElemMatch("runs", Filter.And(Filter.Lte("opens.earliest", text), stillOpen));
    }
}
