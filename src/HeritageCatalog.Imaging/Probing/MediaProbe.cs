namespace HeritageCatalog.Imaging.Probing;

/// <summary>
/// Reads duration, size and pages from the few bytes of a container that hold them; nothing is decoded.
/// </summary>
/// <remarks>
/// MP4 and QuickTime, WebM and Matroska, Ogg, WAV, FLAC, MP3, PDF. Reading is bounded whatever a file claims.
/// </remarks>
public static class MediaProbe
{
    private static readonly Func<ProbeReader, MediaDescription?>[] Containers =
    [
        IsoMedia.Describe, Matroska.Describe, Ogg.Describe, Wave.Describe, Flac.Describe, Pdf.Describe,
        MpegAudio.Describe,
    ];

    /// <summary>Describes a file; its name does not matter.</summary>
    /// <returns>Null when it is none of the containers that are known.</returns>
    public static MediaDescription? Describe(string path)
    {
        using var reader = new ProbeReader(path);
        foreach (var describe in Containers)
        {
            if (describe(reader) is { } description)
            {
                return description;
            }
        }

        return null;
    }
}
