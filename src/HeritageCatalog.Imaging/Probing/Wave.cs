namespace HeritageCatalog.Imaging.Probing;

/// <summary>WAV: chunks of a name in 0..4 and a length in 4..8, each begun at an even offset.</summary>
internal static class Wave
{
    public static MediaDescription? Describe(ProbeReader reader)
    {
        if (!reader.StartsWith(0, "RIFF"u8) || !reader.StartsWith(8, "WAVE"u8))
        {
            return null;
        }

        ulong bytesPerSecond = 0;
        for (long at = 12; reader.FindLittle(at + 4, 4) is { } length; at += 8 + (long)length + (long)(length & 1))
        {
            if (reader.StartsWith(at, "fmt "u8))
            {
                bytesPerSecond = reader.FindLittle(at + 16, 4) ?? 0;
            }
            else if (reader.StartsWith(at, "data"u8))
            {
                var present = Math.Min((double)length, reader.Length - at - 8);
                return new MediaDescription(MediaKind.Audio, "audio/wav")
                {
                    Duration = Durations.Of(present, bytesPerSecond),
                };
            }
        }

        return null;
    }
}
