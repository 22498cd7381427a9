using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Exhibitions;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>What reports say of exhibitions.</summary>
public sealed class FiguresByExhibitionLoader(RecordCollection<ReportedFigure> figures)
    : RecordsByReferenceLoader<Exhibition, ReportedFigure>(
        figures, "exhibition", "code", static figure => figure.Exhibition is { } exhibition ? [exhibition] : []);
