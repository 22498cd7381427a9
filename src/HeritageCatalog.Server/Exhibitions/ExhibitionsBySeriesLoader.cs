using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The exhibitions of series, by opening day.</summary>
public sealed class ExhibitionsBySeriesLoader(RecordCollection<Exhibition> exhibitions)
    : RecordsByReferenceLoader<ExhibitionSeries, Exhibition>(
        exhibitions, "series", "opens", static exhibition => exhibition.Series is { } series ? [series] : []);
