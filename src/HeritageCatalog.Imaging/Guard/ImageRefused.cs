namespace HeritageCatalog.Imaging.Guard;

/// <summary>A file that is not taken, with the limit that it broke.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Limit">What would have been allowed; null where there is no number.</param>
/// <param name="Actual">What the file has; null where there is no number.</param>
/// <param name="Detail">For logs: the decoder's own words.</param>
public sealed record ImageRefused(
    ImageRefusalReason Reason, long? Limit = null, long? Actual = null, string? Detail = null)
{
    /// <summary>One English sentence for whoever sent the file.</summary>
    public string Message => Reason switch
    {
        ImageRefusalReason.Empty => "The file is empty.",
        ImageRefusalReason.TooManyBytes => $"The file has more than {Limit:N0} bytes.",
        ImageRefusalReason.UnknownFormat => "The file is not a JPEG, PNG, GIF, WebP, AVIF or TIFF image.",
        ImageRefusalReason.Heic => "HEIC cannot be read here: please export the photograph as JPEG.",
        ImageRefusalReason.Svg => "SVG is not taken: please export the drawing as PNG.",
        ImageRefusalReason.SideTooLong => $"One side has {Actual:N0} pixels; {Limit:N0} are allowed.",
        ImageRefusalReason.TooManyPixels => $"The image has {Actual:N0} pixels; {Limit:N0} are allowed.",
        ImageRefusalReason.TooNarrow => $"One side is {Actual:N0} times as long as the other; {Limit:N0} are allowed.",
        ImageRefusalReason.TooManyFrames => $"The animation has {Actual:N0} frames; {Limit:N0} are allowed.",
        ImageRefusalReason.TooManyFramePixels =>
            $"The frames of the animation have {Actual:N0} pixels in all; {Limit:N0} are allowed.",
        ImageRefusalReason.TooManyBands => $"Each pixel has {Actual:N0} samples; {Limit:N0} are allowed.",
        ImageRefusalReason.TooManyPixelsAtOnce =>
            $"The image has {Actual:N0} pixels; {Limit:N0} are allowed for one that is progressive, interlaced, "
            + "WebP or AVIF.",
        ImageRefusalReason.TooSlow => "The image takes too long to decode.",
        _ => "The file is damaged or incomplete.",
    };
}
