using HeritageCatalog.Imaging.Interop;

namespace HeritageCatalog.Imaging.Guard;

/// <summary>Decides about a file from its first bytes and its header, each step cheaper than the next.</summary>
internal static class ImageGuard
{
    /// <summary>Looks at a file; decodes nothing.</summary>
    public static ImageVerdict Inspect(string path, ImageLimits limits)
    {
        Span<byte> start = stackalloc byte[FormatSniffer.Length];
        start = start[..ReadStart(path, start, out var length)];
        if (length > limits.Bytes)
        {
            return Refused(new ImageRefused(ImageRefusalReason.TooManyBytes, limits.Bytes, length));
        }

        return FormatSniffer.FindFormat(start) is { } format
            ? InspectHeader(path, format, limits)
            : Refused(FormatSniffer.Refuse(start));
    }

    /// <summary>Compares a header with what is allowed.</summary>
    /// <returns>Null when nothing is broken.</returns>
    public static ImageRefused? FindRefusal(ImageHeader header, ImageLimits limits)
    {
        var longer = Math.Max(header.Width, header.Height);
        var ratio = (longer + Math.Min(header.Width, header.Height) - 1) / Math.Min(header.Width, header.Height);
        (ImageRefusalReason Reason, long Limit, long Actual)[] rules =
        [
            (ImageRefusalReason.SideTooLong, limits.Side, longer),
            (ImageRefusalReason.TooManyPixels, limits.Pixels, header.Pixels),
            (ImageRefusalReason.TooNarrow, limits.Ratio, ratio),
            (ImageRefusalReason.TooManyFrames, limits.Frames, header.Frames),
            (ImageRefusalReason.TooManyFramePixels, limits.FramePixels, header.Pixels * header.Frames),
            (ImageRefusalReason.TooManyBands, limits.Bands, header.Bands),
            (ImageRefusalReason.TooManyPixelsAtOnce, limits.PixelsAtOnce, IsDecodedWhole(header) ? header.Pixels : 0),
        ];
        var broken = Array.FindIndex(rules, rule => rule.Actual > rule.Limit);
        return broken < 0 ? null : new ImageRefused(rules[broken].Reason, rules[broken].Limit, rules[broken].Actual);
    }

    private static int ReadStart(string path, Span<byte> start, out long length)
    {
        using var file = File.OpenHandle(path);
        length = RandomAccess.GetLength(file);
        return RandomAccess.Read(file, start, 0);
    }

    private static ImageVerdict InspectHeader(string path, ImageFormat format, ImageLimits limits)
    {
        try
        {
            using var source = VipsSource.OfFile(path);
            using var image = VipsImage.LoadHeader(source, format.Loader());
            var header = HeaderOf(image, format);
            var refusal = FindRefusal(header, limits);
            return refusal is null ? new ImageVerdict.Accepted(header) : Refused(refusal);
        }
        catch (ImagingException exception) when (exception is not ImagingUnavailableException)
        {
            return Refused(new ImageRefused(ImageRefusalReason.Damaged, Detail: exception.Message));
        }
    }

    private static ImageHeader HeaderOf(VipsImage image, ImageFormat format)
    {
        var isSideways = image.Orientation >= 5;
        return new ImageHeader
        {
            Format = format,
            Width = isSideways ? image.PageHeight : image.Width,
            Height = isSideways ? image.Width : image.PageHeight,
            Frames = format is ImageFormat.Gif or ImageFormat.Webp ? image.PageCount : 1,
            Bands = image.Bands,
            HasAlpha = image.HasAlpha,
            IsInterlaced = image.FindInteger("interlaced") == 1,
            NeedsConversion = image.Has("icc-profile-data") || !image.HasByteSamples
                || image.Interpretation is not (VipsInterpretation.Srgb or VipsInterpretation.BlackWhite),
        };
    }

    private static bool IsDecodedWhole(ImageHeader header) =>
        header.IsInterlaced || header is { Format: ImageFormat.Avif }
        || header is { Format: ImageFormat.Webp, Frames: 1 };

    private static ImageVerdict.Refused Refused(ImageRefused refusal) => new(refusal);
}
