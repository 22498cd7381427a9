using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.ReportedFigures;

[ObjectType("ReportedFigure")]
public static class ReportedFigureFields
{
    public static NodeId Id(ReportedFigure figure) => NodeId.Of(figure.Id);

    public static string? Counted(ReportedFigure figure, Locale? locale, bool fallback, Language language) =>
        language.Of(figure.Counted, locale, fallback);

    public static Loading<Area?> Area(ReportedFigure figure, AreaByCodeLoader areas) =>
        figure.Area is { } code ? areas.LoadAsync(code) : default;

    public static Loading<Craft?> Craft(ReportedFigure figure, RecordByIdLoader<Craft> loader) =>
        figure.Craft is { } id ? loader.LoadAsync(id) : default;

    public static Loading<Exhibition?> Exhibition(ReportedFigure figure, RecordByIdLoader<Exhibition> loader) =>
        figure.Exhibition is { } id ? loader.LoadAsync(id) : default;
}
