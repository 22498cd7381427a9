using System.Buffers.Binary;
using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// Looks at the write-ahead log that a process has left which could not close. SQLite reads it up to the first frame
/// that does not hold and takes the rest for a write that a crash cut off. That is right for the last one, which nobody
/// was told of; but writes are flushed one by one, so whatever lies behind a later commit tells of damage, and of loss.
/// <code>
/// 0  32  header: magic, version, page size, sequence, salt (8), checksum (8)
/// then for each frame, all numbers big-endian:
/// 0   4  page number
/// 4   4  size of the database when the frame ends a commit, else 0
/// 8   8  salt, that of the header
/// 16  8  checksum of the header and all frames up to this one
/// 24     the page
/// </code>
/// (SQLite, "WAL File Format".)
/// </summary>
internal static class WriteAheadLog
{
    private const int HeaderSize = 32;
    private const int PageSizeOffset = 8;
    private const int SaltOffset = 16;
    private const int SaltSize = 8;
    private const int HeaderChecksumOffset = 24;
    private const int FrameHeaderSize = 24;
    private const int CommitOffset = 4;
    private const int FrameSaltOffset = 8;
    private const int FrameChecksumOffset = 16;
    private const int ChecksummedOfFrame = 8;

    /// <exception cref="StorageException">Commits stand behind a frame that does not hold.</exception>
    public static void Check(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderSize];
        if (file.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize)
        {
            return;
        }

        var sum = new RunningChecksum(BinaryPrimitives.ReadUInt32BigEndian(header));
        sum.Add(header.AsSpan(0, HeaderChecksumOffset));
        if (sum.Equals(header.AsSpan(HeaderChecksumOffset)))
        {
            CheckFrames(file, header, sum);
        }
    }

    private static void CheckFrames(FileStream file, byte[] header, RunningChecksum sum)
    {
        var frame = new byte[FrameHeaderSize + BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(PageSizeOffset))];
        var salt = header.AsSpan(SaltOffset, SaltSize);
        var broken = 0L;
        var hasCommitBehind = false;
        for (var number = 1L; file.ReadAtLeast(frame, frame.Length, false) == frame.Length; number++)
        {
            var isOfThisLog = frame.AsSpan(FrameSaltOffset, SaltSize).SequenceEqual(salt);
            if (broken == 0)
            {
                sum.Add(frame.AsSpan(0, ChecksummedOfFrame));
                sum.Add(frame.AsSpan(FrameHeaderSize));
                broken = isOfThisLog && sum.Equals(frame.AsSpan(FrameChecksumOffset)) ? 0 : number;
            }
            else if (isOfThisLog && hasCommitBehind)
            {
                throw new StorageException(
                    raw.SQLITE_CORRUPT,
                    $"its write-ahead log does not hold from frame {broken} on, and there are writes behind it");
            }

            hasCommitBehind |= broken > 0 && isOfThisLog
                && BinaryPrimitives.ReadInt32BigEndian(frame.AsSpan(CommitOffset)) != 0;
        }
    }

    /// <summary>SQLite's checksum over 32-bit words, big-endian or not as the magic number says.</summary>
    private struct RunningChecksum(uint magic)
    {
        private readonly bool _isBigEndian = (magic & 1) != 0;
        private uint _first;
        private uint _second;

        public void Add(ReadOnlySpan<byte> words)
        {
            for (; !words.IsEmpty; words = words[(2 * sizeof(uint))..])
            {
                _first += Read(words) + _second;
                _second += Read(words[sizeof(uint)..]) + _first;
            }
        }

        public readonly bool Equals(ReadOnlySpan<byte> stored) =>
            BinaryPrimitives.ReadUInt32BigEndian(stored) == _first
            && BinaryPrimitives.ReadUInt32BigEndian(stored[sizeof(uint)..]) == _second;

        private readonly uint Read(ReadOnlySpan<byte> word) => _isBigEndian
            ? BinaryPrimitives.ReadUInt32BigEndian(word)
            : BinaryPrimitives.ReadUInt32LittleEndian(word);
    }
}
