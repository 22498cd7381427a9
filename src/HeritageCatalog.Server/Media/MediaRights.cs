using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

/// <summary>Whose something is, and what the public may do with it.</summary>
public sealed record MediaRights
{
    public required string Holder { get; init; }

    public required Licence Licence { get; init; }

    /// <summary>What has to stand beside it.</summary>
    public required LocalizedText Credit { get; init; }

    /// <summary>The longer side of what the public sees, in pixels; null for no bound.</summary>
    public int? MaxPublicPixels { get; init; }

    public bool AllowDownload { get; init; }

    /// <summary>When the public may no longer see it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public RightsStatement ToStatement() => new()
    {
        Holder = Holder,
        Statement = Licences.UriOf(Licence),
        CreditLine = Credit,
        MaxPublicPixels = MaxPublicPixels,
        AllowDownload = AllowDownload,
        ExpiresAt = ExpiresAt,
    };
}

/// <summary>Whether the persons who can be recognised agree to be shown.</summary>
public enum Consent
{
    [Label("未确认", "Not asked yet")]
    Unknown,
    [Label("无可辨认人物", "Nobody can be recognised")]
    NotNeeded,
    [Label("已同意", "Given")]
    Given,
    [Label("不同意或已撤回", "Refused or withdrawn")]
    Refused,
}
