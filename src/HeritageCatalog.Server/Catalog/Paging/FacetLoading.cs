using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.ValueTypes;
using System.Globalization;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Turns counted values into facets with labels that people read.</summary>
public static class FacetLoading
{
    /// <summary>A facet of an enumeration's members, labelled by their names.</summary>
    public static Loading<IReadOnlyList<FacetCount>> FacetAsync<TRecord, TMember>(
        this ListSummaryLoader loader, RecordFacets<TRecord> facets, string field)
        where TMember : struct, Enum =>
        loader.CountByAsync(facets.Summary, field).Select(static counts => Read(counts, EnumNames<TMember>.FindLabel));

    /// <summary>A facet of plain values, such as batch numbers, that need no label.</summary>
    public static Loading<IReadOnlyList<FacetCount>> FacetAsync<TRecord>(
        this ListSummaryLoader loader, RecordFacets<TRecord> facets, string field) =>
        loader.CountByAsync(facets.Summary, field)
            .Select(static counts => Read(counts, static value => new LocalizedText { ZhHans = value }));

    /// <summary>A facet of referenced records, each with its code and name.</summary>
    public static async ValueTask<IReadOnlyList<FacetCount>> FacetAsync<TRecord, TTarget>(
        this ListSummaryLoader loader,
        RecordFacets<TRecord> facets,
        string field,
        RecordCollection<TTarget> targets,
        Func<TTarget, LocalizedText> nameOf,
        CancellationToken cancellation)
        where TTarget : CatalogRecord<TTarget>
    {
        var counts = await loader.CountByAsync(facets.Summary, field);
        var found = await targets.FindByIdsAsync([.. counts.Select(count => new Id<TTarget>(count.Value.AsObjectId))], cancellation);
        var byId = found.ToDictionary(target => target.Id.Value);
        return
        [
            .. counts.Where(count => byId.ContainsKey(count.Value.AsObjectId))
                .Select(count => (Target: byId[count.Value.AsObjectId], count.Count))
                .Select(pair => new FacetCount(pair.Target.Code, pair.Count, nameOf(pair.Target))),
        ];
    }

    private static IReadOnlyList<FacetCount> Read(IReadOnlyList<ValueCount> counts, Func<string, LocalizedText?> labelOf) =>
        [.. counts.Where(count => !count.Value.IsNullOrMissing).Select(count => Read(count, labelOf))];

    private static FacetCount Read(ValueCount count, Func<string, LocalizedText?> labelOf)
    {
        var value = count.Value.IsNumber
            ? count.Value.ToInt64().ToString(CultureInfo.InvariantCulture)
            : count.Value.AsString;
        return new FacetCount(value, count.Count, labelOf(value));
    }
}
