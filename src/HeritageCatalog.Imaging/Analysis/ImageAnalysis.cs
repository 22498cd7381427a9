namespace HeritageCatalog.Imaging.Analysis;

/// <summary>What is stored with an image so that pages can be laid out before it arrives.</summary>
public sealed record ImageAnalysis
{
    /// <summary>
    /// A picture in about 25 bytes, to be shown blurred meanwhile; see <see cref="Analysis.ThumbHash"/>.
    /// </summary>
    public required byte[] ThumbHash { get; init; }

    /// <summary>The colours that it is mostly made of, the largest share first.</summary>
    public required IReadOnlyList<DominantColour> Colours { get; init; }

    /// <summary>Where the eye goes first, as a suggestion.</summary>
    public required FocalPoint FocalPoint { get; init; }
}
