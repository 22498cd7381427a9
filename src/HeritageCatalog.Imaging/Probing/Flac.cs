namespace HeritageCatalog.Imaging.Probing;

/// <summary>
/// FLAC: after "fLaC" and a block's header of four bytes, 20 bits of rate at 10 and 36 bits of samples at 13.5.
/// </summary>
internal static class Flac
{
    public static MediaDescription? Describe(ProbeReader reader)
    {
        if (!reader.StartsWith(0, "fLaC"u8) || FindRate(reader, 0) is not { } rate)
        {
            return null;
        }

        var samples = (reader.FindBig(4 + 4 + 13, 5) ?? 0) & 0xF_FFFF_FFFF;
        return new MediaDescription(MediaKind.Audio, "audio/flac") { Duration = Durations.Of(samples, rate) };
    }

    /// <summary>Samples a second, as the stream that begins there says; null without any.</summary>
    public static double? FindRate(ProbeReader reader, long start) =>
        reader.FindBig(start + 4 + 4 + 10, 3) >> 4 is { } rate and > 0 ? rate : null;
}
