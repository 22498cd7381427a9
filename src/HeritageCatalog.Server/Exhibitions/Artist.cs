using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Somebody who made a work and need not be an inheritor of a craft.</summary>
public sealed record Artist : CatalogRecord<Artist>
{
    public required LocalizedText Name { get; init; }

    public int? BirthYear { get; init; }

    public string? Area { get; init; }

    public LocalizedText? Biography { get; init; }
}
