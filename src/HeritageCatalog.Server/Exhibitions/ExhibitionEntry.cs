using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>参展作品: one work in one exhibition.</summary>
public sealed record ExhibitionEntry : IIdentified<ExhibitionEntry>
{
    public required Id<ExhibitionEntry> Id { get; init; }

    public required Id<Exhibition> Exhibition { get; init; }

    public string? Section { get; init; }

    /// <summary>Place in the hanging order of the exhibition, from 1.</summary>
    public required int Order { get; init; }

    public required EntryType EntryType { get; init; }

    public LocalizedText? Award { get; init; }

    public EntryLabel? Label { get; init; }

    public required Id<Work> Work { get; init; }

    /// <summary>The work's medium, kept here so that a show can be filtered by it.</summary>
    public Medium Medium { get; init; }

    public required bool Sample { get; init; }
}

public enum EntryType
{
    Invited,
    OpenCall,
    Loan,
    Collection,
}

/// <summary>What hangs beside the work.</summary>
public sealed record EntryLabel
{
    public LocalizedText? Plain { get; init; }

    public LocalizedText? LargePrint { get; init; }

    public LocalizedText? Audio { get; init; }
}
