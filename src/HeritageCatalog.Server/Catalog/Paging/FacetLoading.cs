using System.Globalization;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Turns counted values into facets with labels that people read.</summary>
public static class FacetLoading
{
    /// <summary>A facet of an enumeration's members, labelled by their names.</summary>
    public static Loading<IReadOnlyList<FacetCount>> ChoiceFacetAsync<T>(
        this ListSummaryLoader loader, ListSummary list, string field)
        where T : struct, Enum =>
        loader.CountByAsync(list, field).Select<IReadOnlyList<FacetCount>>(static counts =>
            [.. counts.Select(count => ChoiceCount<T>(count.Value.AsString, count.Count))]);

    /// <summary>A facet of numbers that label themselves, such as those of batches.</summary>
    public static Loading<IReadOnlyList<FacetCount>> NumberFacetAsync(
        this ListSummaryLoader loader, ListSummary list, string field) =>
        loader.CountByAsync(list, field).Select<IReadOnlyList<FacetCount>>(static counts =>
            [.. counts.Select(count => NumberCount(count.Value.ToInt64(), count.Count))]);

    /// <summary>Sample data beside facts.</summary>
    public static Loading<IReadOnlyList<FacetCount>> SampleFacetAsync(
        this ListSummaryLoader loader, ListSummary list) =>
        loader.CountByAsync(list, "sample").Select<IReadOnlyList<FacetCount>>(static counts =>
            [.. counts.Select(count => SampleCount(count.Value.AsBoolean, count.Count))]);

    /// <summary>A facet of referenced records, each with its code and name.</summary>
    public static async ValueTask<IReadOnlyList<FacetCount>> ReferenceFacetAsync<T>(
        this ListSummaryLoader loader,
        ListSummary list,
        string field,
        RecordByIdLoader<T> records,
        Func<T, LocalizedText> nameOf)
        where T : CatalogRecord<T>
    {
        var counts = await loader.CountByAsync(list, field);
        var found = await records.LoadManyAsync([.. counts.Select(count => new Id<T>(count.Value.AsObjectId))]);
        return
        [
            .. from pair in counts.Zip(found)
               where pair.Second is not null
               select new FacetCount(pair.Second.Code, pair.First.Count, nameOf(pair.Second)),
        ];
    }

    private static FacetCount ChoiceCount<T>(string name, int count)
        where T : struct, Enum => new(name, count, EnumLabels<T>.Find(name));

    private static FacetCount SampleCount(bool isSample, int count) => isSample
        ? new("true", count, new LocalizedText { ZhHans = "样例数据", En = "Sample data" })
        : new("false", count, new LocalizedText { ZhHans = "事实", En = "Facts" });

    private static FacetCount NumberCount(long number, int count)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new FacetCount(text, count, new LocalizedText { ZhHans = text });
    }
}
