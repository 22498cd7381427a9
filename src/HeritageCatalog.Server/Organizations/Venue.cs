using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

/// <summary>场馆: where sessions, exhibitions and events take place.</summary>
public sealed record Venue : CatalogRecord<Venue>
{
    public required LocalizedText Name { get; init; }

    public required VenueKind Kind { get; init; }

    public string? Area { get; init; }

    public GeoPoint? Location { get; init; }

    public LocalizedText? Address { get; init; }

    /// <summary>Persons at one time.</summary>
    public int? Capacity { get; init; }

    public IReadOnlyList<AccessibilityFeature> Accessibility { get; init; } = [];

    public IReadOnlyList<OpeningHours> OpeningHours { get; init; } = [];

    public Id<Organization>? Organization { get; init; }
}
