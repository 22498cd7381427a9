namespace HeritageCatalog.Imaging.Probing;

/// <summary>
/// WebM and Matroska: elements of an id, a length and content; both numbers tell their own length by leading zero bits.
/// </summary>
internal static class Matroska
{
    private const uint Header = 0x1A45DFA3;
    private const uint DocumentType = 0x4282;
    private const uint Segment = 0x18538067;
    private const uint Information = 0x1549A966;
    private const uint Scale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint Track = 0xAE;
    private const uint TrackType = 0x83;
    private const uint Video = 0xE0;
    private const uint PixelWidth = 0xB0;
    private const uint PixelHeight = 0xBA;
    private const uint Cluster = 0x1F43B675;

    public static MediaDescription? Describe(ProbeReader reader)
    {
        if (reader.FindBig(0, 4) != Header)
        {
            return null;
        }

        var found = new Found();
        Walk(reader, 0, reader.Length, found);
        if (found is { HasVideo: false, HasSound: false })
        {
            return null;
        }

        var name = found.IsWebm ? "webm" : "matroska";
        return new MediaDescription(
            found.HasVideo ? MediaKind.Video : MediaKind.Audio, $"{(found.HasVideo ? "video" : "audio")}/{name}")
        {
            Duration = Durations.Of(found.Duration * found.Scale, 1e9),
            Width = Durations.Side(found.Width),
            Height = Durations.Side(found.Height),
        };
    }

    // What matters stands before the first cluster; returns false to stop there.
    private static bool Walk(ProbeReader reader, long start, long end, Found found)
    {
        for (var at = start; at < end;)
        {
            if (ReadNumber(reader, at, keepsMarker: true) is not { } id
                || ReadNumber(reader, at + id.Size, keepsMarker: false) is not { } length)
            {
                return false;
            }

            var content = at + id.Size + length.Size;
            var isOpen = length.Value == (1UL << (7 * length.Size)) - 1;
            var next = isOpen || length.Value > (ulong)(end - content) ? end : content + (long)length.Value;
            if (id.Value == Cluster || content > end || !Enter(reader, (uint)id.Value, content, next, found))
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    private static bool Enter(ProbeReader reader, uint id, long start, long end, Found found)
    {
        var size = (int)Math.Clamp(end - start, 0, 8);
        switch (id)
        {
            case Header or Segment or Information or Tracks or Track or Video:
                return Walk(reader, start, end, found);
            case DocumentType:
                found.IsWebm = reader.StartsWith(start, "webm"u8);
                break;
            case Scale:
                found.Scale = reader.FindBig(start, size) ?? 0;
                break;
            case Duration when size == 4:
                found.Duration = BitConverter.UInt32BitsToSingle((uint)(reader.FindBig(start, 4) ?? 0));
                break;
            case Duration when size == 8:
                found.Duration = BitConverter.UInt64BitsToDouble(reader.FindBig(start, 8) ?? 0);
                break;
            case TrackType:
                var type = reader.FindBig(start, size);
                found.HasVideo |= type == 1;
                found.HasSound |= type == 2;
                break;
            case PixelWidth:
                found.Width ??= reader.FindBig(start, size);
                break;
            case PixelHeight:
                found.Height ??= reader.FindBig(start, size);
                break;
        }

        return true;
    }

    private static (ulong Value, int Size)? ReadNumber(ProbeReader reader, long offset, bool keepsMarker)
    {
        if (reader.FindBig(offset, 1) is not { } first || first == 0)
        {
            return null;
        }

        var size = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 23;
        if ((keepsMarker && size > 4) || reader.FindBig(offset, size) is not { } whole)
        {
            return null;
        }

        return (keepsMarker ? whole : whole & ((1UL << (7 * size)) - 1), size);
    }

    private sealed class Found
    {
        public bool IsWebm { get; set; }

        public bool HasVideo { get; set; }

        public bool HasSound { get; set; }

        // Nanoseconds of a unit of time.
        public double Scale { get; set; } = 1_000_000;

        public double Duration { get; set; }

        public ulong? Width { get; set; }

        public ulong? Height { get; set; }
    }
}
