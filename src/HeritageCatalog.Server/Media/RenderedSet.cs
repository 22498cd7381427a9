namespace HeritageCatalog.Server.Media;

/// <summary>Everything that one run of the pipeline made of an original.</summary>
public sealed record RenderedSet
{
    /// <summary>What its addresses begin with: another original or another pipeline gives another key.</summary>
    public required string Key { get; init; }

    /// <summary>The pipeline that made it.</summary>
    public required int Pipeline { get; init; }

    /// <summary>What is shown as it was sent: of recordings, films and documents; null for pictures.</summary>
    public MediaOriginal? File { get; init; }

    /// <summary>Pixels of the original, upright; null for what has none.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Frames of an animation; 1 for a still picture.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Of recordings and films.</summary>
    public double? Seconds { get; init; }

    /// <summary>Of documents.</summary>
    public int? Pages { get; init; }

    /// <summary>A ThumbHash as base64.</summary>
    public string? ThumbHash { get; init; }

    /// <summary><c>#rrggbb</c>, the most frequent first.</summary>
    public IReadOnlyList<string> Colors { get; init; } = [];

    /// <summary>What the eye goes to first, as far as the pipeline can tell.</summary>
    public FocalPoint? SuggestedFocus { get; init; }

    public IReadOnlyList<Rendition> Renditions { get; init; } = [];

    /// <summary>Whether there is a pyramid for deep zoom.</summary>
    public bool HasPyramid { get; init; }
}

/// <summary>One file that the public may see.</summary>
public sealed record Rendition
{
    /// <summary><c>thumb</c>, <c>small</c>, <c>medium</c>, <c>large</c> or <c>full</c>.</summary>
    public required string Preset { get; init; }

    public required ImageFormat Format { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required long Bytes { get; init; }
}

public enum ImageFormat
{
    Webp,
    Jpeg,
    Avif,
}

/// <summary>The point that stays in the picture however it is cut, from the left and from the top, 0 to 1.</summary>
public sealed record FocalPoint
{
    public static readonly FocalPoint Centre = new() { X = 0.5, Y = 0.5 };

    public required double X { get; init; }

    public required double Y { get; init; }
}
