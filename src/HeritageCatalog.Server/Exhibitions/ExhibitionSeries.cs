using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>系列: editions of one recurring exhibition.</summary>
public sealed record ExhibitionSeries : CatalogRecord<ExhibitionSeries>
{
    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }
}
