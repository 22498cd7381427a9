using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionSeries")]
public static class ExhibitionSeriesFields
{
    public static NodeId Id(ExhibitionSeries series) => NodeId.Of(series.Id);

    public static string? Name(ExhibitionSeries series, Locale? locale, bool fallback, Language language) =>
        language.Of(series.Name, locale, fallback);

    public static string? Description(ExhibitionSeries series, Locale? locale, bool fallback, Language language) =>
        language.Of(series.Description, locale, fallback);

    public static Loading<IReadOnlyList<Exhibition>> Exhibitions(
        ExhibitionSeries series, ExhibitionsBySeriesLoader loader) =>
        loader.LoadAsync(series.Id);
}
