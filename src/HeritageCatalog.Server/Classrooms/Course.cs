using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>非遗课程: what a heritage classroom teaches.</summary>
public sealed record Course : CatalogRecord<Course>
{
    public required LocalizedText Title { get; init; }

    public LocalizedText? Summary { get; init; }

    public required Id<Craft> Craft { get; init; }

    public required CourseStrand Strand { get; init; }

    public required DeliveryMode DeliveryMode { get; init; }

    public required IReadOnlyList<GradeBand> GradeBands { get; init; }

    public required int Minutes { get; init; }

    public required int MinClass { get; init; }

    public required int MaxClass { get; init; }

    public IReadOnlyList<LocalizedText> Materials { get; init; } = [];

    /// <summary>For each pupil, materials included.</summary>
    public required Money Cost { get; init; }

    public LocalizedText? Safety { get; init; }

    public IReadOnlyList<LocalizedText> Objectives { get; init; } = [];

    public IReadOnlyList<Id<Inheritor>> Inheritors { get; init; } = [];

    public Id<Organization>? Provider { get; init; }
}
