using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>What follows from a figure's own fields, made anew whenever it is saved.</summary>
public static class FigureKeys
{
    public static ReportedFigure WithKeys(this ReportedFigure figure) => figure with
    {
        Keys = SearchKeys.From(figure.Counted, [], figure.Figure.Source.Title),
    };
}
