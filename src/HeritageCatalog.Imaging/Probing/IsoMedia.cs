using System.Text;

namespace HeritageCatalog.Imaging.Probing;

/// <summary>
/// MP4, M4A and QuickTime: boxes of a length in bytes 0..4, a type in 4..8 and, if the length is 1, a longer one in
/// 8..16.
/// </summary>
internal static class IsoMedia
{
    private const int DeepestBox = 4;

    public static MediaDescription? Describe(ProbeReader reader)
    {
        if (!reader.StartsWith(4, "ftyp"u8))
        {
            return null;
        }

        var movie = new Movie();
        Walk(reader, 0, reader.Length, 0, movie);
        var brand = reader.StartsWith(8, "qt  "u8) ? "quicktime" : "mp4";
        return movie switch
        {
            { HasVideo: true } => new MediaDescription(MediaKind.Video, $"video/{brand}")
            {
                Duration = movie.Duration,
                Width = movie.Width,
                Height = movie.Height,
            },
            { HasSound: true } => new MediaDescription(MediaKind.Audio, "audio/mp4") { Duration = movie.Duration },
            _ => null,
        };
    }

    private static void Walk(ProbeReader reader, long start, long end, int depth, Movie movie)
    {
        for (var at = start; at + 8 <= end;)
        {
            if (reader.FindBig(at, 4) is not { } shortLength || reader.FindBig(at + 4, 4) is not { } type)
            {
                return;
            }

            var header = shortLength == 1 ? 16 : 8;
            var length = shortLength switch
            {
                0 => (ulong)(end - at),
                1 => reader.FindBig(at + 8, 8) ?? 0,
                _ => shortLength,
            };
            if (length < (ulong)header || length > (ulong)(end - at))
            {
                return;
            }

            Enter(reader, (uint)type, at + header, at + (long)length, depth, movie);
            at += (long)length;
        }
    }

    private static void Enter(ProbeReader reader, uint type, long start, long end, int depth, Movie movie)
    {
        switch (NameOf(type))
        {
            case "moov" or "mdia" or "mvex" when depth < DeepestBox:
                Walk(reader, start, end, depth + 1, movie);
                break;
            case "trak" when depth < DeepestBox:
                movie.BeginTrack();
                Walk(reader, start, end, depth + 1, movie);
                break;
            case "mvhd":
                movie.ReadHeader(reader, start);
                break;
            case "mehd":
                movie.ReadFragmentDuration(reader, start);
                break;
            case "tkhd":
                movie.ReadTrack(reader, start);
                break;
            case "hdlr":
                movie.ReadHandler(reader, start);
                break;
        }
    }

    private static string NameOf(uint type) =>
        Encoding.Latin1.GetString([(byte)(type >> 24), (byte)(type >> 16), (byte)(type >> 8), (byte)type]);

    private sealed class Movie
    {
        private ulong _timescale;
        private ulong _duration;
        private int? _trackWidth;
        private int? _trackHeight;

        public bool HasVideo { get; private set; }

        public bool HasSound { get; private set; }

        public int? Width { get; private set; }

        public int? Height { get; private set; }

        public TimeSpan? Duration => Durations.Of(_duration, _timescale);

        public void BeginTrack() => (_trackWidth, _trackHeight) = (null, null);

        // Version in byte 0; then two times, a timescale and a duration, of which all but the timescale are twice as
        // long in version 1. A duration of all ones is none.
        public void ReadHeader(ProbeReader reader, long start)
        {
            var isLong = reader.FindBig(start, 1) == 1;
            _timescale = reader.FindBig(start + (isLong ? 20 : 12), 4) ?? 0;
            var duration = reader.FindBig(start + (isLong ? 24 : 16), isLong ? 8 : 4) ?? 0;
            _duration = duration == (isLong ? ulong.MaxValue : uint.MaxValue) ? 0 : duration;
        }

        public void ReadFragmentDuration(ProbeReader reader, long start)
        {
            var isLong = reader.FindBig(start, 1) == 1;
            _duration = _duration == 0 ? reader.FindBig(start + 4, isLong ? 8 : 4) ?? 0 : _duration;
        }

        // Nine numbers of a matrix, then width and height with 16 bits after the point. A matrix whose first number is
        // 0 turns the picture by a quarter.
        public void ReadTrack(ProbeReader reader, long start)
        {
            var matrix = start + (reader.FindBig(start, 1) == 1 ? 52 : 40);
            var isTurned = reader.FindBig(matrix, 4) == 0;
            var width = Durations.Side(reader.FindBig(matrix + 36, 4) >> 16);
            var height = Durations.Side(reader.FindBig(matrix + 40, 4) >> 16);
            (_trackWidth, _trackHeight) = isTurned ? (height, width) : (width, height);
        }

        public void ReadHandler(ProbeReader reader, long start)
        {
            if (reader.StartsWith(start + 8, "vide"u8) && !HasVideo)
            {
                HasVideo = true;
                (Width, Height) = (_trackWidth, _trackHeight);
            }

            HasSound |= reader.StartsWith(start + 8, "soun"u8);
        }
    }
}
