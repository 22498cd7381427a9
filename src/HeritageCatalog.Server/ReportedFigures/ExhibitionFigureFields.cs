using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Exhibitions;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>What the reported figures add to an exhibition.</summary>
[ObjectType("Exhibition")]
public static class ExhibitionFigureFields
{
    public static Loading<IReadOnlyList<ReportedFigure>> Figures(
        Exhibition exhibition, FiguresByExhibitionLoader loader) =>
        loader.LoadAsync(exhibition.Id);
}
