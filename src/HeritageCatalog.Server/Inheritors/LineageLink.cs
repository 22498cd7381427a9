using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>传承谱系: one taught the other. The links form no circle.</summary>
public sealed record LineageLink : IIdentified<LineageLink>
{
    public required Id<LineageLink> Id { get; init; }

    public required Id<Inheritor> Master { get; init; }

    public required Id<Inheritor> Disciple { get; init; }

    public required Id<Craft> Craft { get; init; }

    public required LineageKind Kind { get; init; }

    /// <summary>The disciple's generation, counted from the first known master (1).</summary>
    public required int Generation { get; init; }

    public LocalizedText? Evidence { get; init; }
}

public enum LineageKind
{
    Family,
    Apprentice,
    School,
}
