using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>代表性传承人认定: the recognition of a person for one listing.</summary>
public sealed record Recognition
{
    public required Id<Listing> Listing { get; init; }

    public required ProtectionLevel Level { get; init; }

    public int? Batch { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    public required RecognitionStatus Status { get; init; }

    public RevokeReason? RevokeReason { get; init; }

    public Citation? Citation { get; init; }
}

public enum RecognitionStatus
{
    Nominated,
    PublicNotice,
    Active,
    Suspended,
    Revoked,
    Deceased,
}

/// <summary>The legal reasons for which a recognition ends in a person's lifetime.</summary>
public enum RevokeReason
{
    NationalityLost,
    Fraud,
    TwoFailedEvaluations,
    Misconduct,
    VoluntaryOrOther,
}
