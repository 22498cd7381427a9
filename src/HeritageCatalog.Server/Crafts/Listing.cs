using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>名录列入: one entry of a list, for one declaring area and batch.</summary>
public sealed record Listing : CatalogRecord<Listing>
{
    public required Id<Craft> Craft { get; init; }

    public required LocalizedText ListedName { get; init; }

    public required ProtectionLevel Level { get; init; }

    public int? Batch { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    public required ListingKind Kind { get; init; }

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    public string? DeclaringArea { get; init; }

    public Citation? Citation { get; init; }

    public required ListingStatus Status { get; init; }

    public IReadOnlyList<ProtectionUnitTerm> ProtectionUnitTerms { get; init; } = [];
}

public enum ListingKind
{
    [Label("新增", "Inscribed")]
    Inscribed,
    [Label("扩展", "Extension")]
    Extension,
}

public enum ListingStatus
{
    Recommended,
    PublicNotice,
    Listed,
    UnderRectification,
    Removed,
}
