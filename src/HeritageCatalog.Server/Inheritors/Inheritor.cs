using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>传承人: a person who carries a craft on.</summary>
public sealed record Inheritor : CatalogRecord<Inheritor>
{
    public required LocalizedText Name { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>Only where the person has stated it.</summary>
    public Gender? Gender { get; init; }

    public string? Area { get; init; }

    public LocalizedText? Biography { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public DateOnly? DeceasedOn { get; init; }

    public Contact? PublicContact { get; init; }

    /// <summary>Restricted to the bureau.</summary>
    public Contact? Contact { get; init; }

    public required IReadOnlyList<Id<Craft>> Crafts { get; init; }

    public IReadOnlyList<Recognition> Recognitions { get; init; } = [];

    /// <summary>The highest level of an active recognition; follows the recognitions.</summary>
    public ProtectionLevel? Level { get; init; }

    /// <summary>Categories of the person's crafts; follows the crafts.</summary>
    public IReadOnlyList<HeritageCategory> Categories { get; init; } = [];
}

public enum Gender
{
    Female,
    Male,
    Other,
}
