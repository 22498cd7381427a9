using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media;

/// <summary>
/// 媒体: a picture, recording, film or document of one bureau, with all that is known of it: where its bytes are, what
/// was made of them, whose it is, what shows it, and what is still to be done with it.
/// </summary>
public sealed record MediaAsset : IIdentified<MediaAsset>, IPassing
{
    public required Id<MediaAsset> Id { get; init; }

    public required BureauId Bureau { get; init; }

    public required MediaKind Kind { get; init; }

    public required MediaState State { get; init; }

    /// <summary>Why it is FAILED or QUARANTINED, or why the last replacement was not taken.</summary>
    public MediaFailure? Failure { get; init; }

    /// <summary>The bytes as they were sent; null until they are there.</summary>
    public MediaOriginal? Original { get; init; }

    /// <summary>What takes the place of the original once it has been processed.</summary>
    public MediaOriginal? Replacement { get; init; }

    /// <summary>Bytes that are being sent to the blob store; null when none are awaited.</summary>
    public MediaIncoming? Incoming { get; init; }

    /// <summary>What was made of the original, to be shown.</summary>
    public RenderedSet? Rendered { get; init; }

    /// <summary>What was made of earlier originals, or by earlier pipelines: their addresses keep working.</summary>
    public IReadOnlyList<RenderedSet> Earlier { get; init; } = [];

    /// <summary>What is to be done with it in the background; null when nothing is.</summary>
    public MediaWork? Work { get; init; }

    public LocalizedText? Alt { get; init; }

    public LocalizedText? Caption { get; init; }

    public MediaRights? Rights { get; init; }

    public Consent Consent { get; init; }

    /// <summary>As somebody has set it; null for the one that was suggested.</summary>
    public FocalPoint? Focus { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<MediaSubject> Subjects { get; init; } = [];

    /// <summary>Until when the public sees it; null for not at all. Follows from the rest.</summary>
    public DateTimeOffset? PublicUntil { get; init; }

    /// <summary>True for sample data.</summary>
    public bool Sample { get; init; }

    /// <summary>Rises with every write, so that none is lost.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Rises with every change that a person makes: the version that curators know.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>What the last changes by persons changed, the newest last.</summary>
    public IReadOnlyList<MediaChange> Changes { get; init; } = [];

    public required DateTimeOffset UploadedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>What persons changed in one step.</summary>
public sealed record MediaChange
{
    /// <summary>The revision that it made.</summary>
    public required int Revision { get; init; }

    /// <summary>As in the schema: <c>alt</c>, <c>rights</c>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }
}

public enum MediaKind
{
    [Label("图片", "Picture")]
    Image,
    [Label("录音", "Recording")]
    Audio,
    [Label("影像", "Film")]
    Video,
    [Label("文件", "Document")]
    Document,
}

public enum MediaState
{
    Uploading,
    Processing,
    Ready,
    Failed,
    Quarantined,
}
