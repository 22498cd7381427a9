using System.Buffers.Binary;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// The first bytes of a database file, read before SQLite is allowed near it: SQLite would replay a journal or convert
/// a file that is not ours.
/// <code>
/// 0   16  "SQLite format 3" 00
/// 60   4  user_version    big-endian, the format of this engine
/// 68   4  application_id  big-endian, says that the file is this engine's
/// </code>
/// (SQLite, "The Database Header".)
/// </summary>
internal static class FileHeader
{
    /// <summary>"HCDB" in ASCII.</summary>
    public const int ApplicationId = 0x48434442;

    /// <summary>
    /// 1 had no log of changes, and up to 3 checksums did not cover keys: these are brought up to date when they are
    /// opened. 2 was never given out. The numbers are such that no flipped bit makes an old one of the new one.
    /// </summary>
    public const int FormatVersion = 4;

    /// <summary>The oldest format that can still be opened.</summary>
    public const int OldestFormatVersion = 1;

    private const int Length = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Throws unless the file at <paramref name="path"/> is a database of this engine and format.</summary>
    public static void Check(string path)
    {
        Span<byte> header = stackalloc byte[Length];
        var read = Read(path, header);
        if (read == 0)
        {
            throw new DatabaseCorruptException(path, "it is empty");
        }

        if (read < Magic.Length || !header.StartsWith(Magic))
        {
            throw new ForeignDatabaseException(path, "is not a database");
        }

        if (read < Length)
        {
            throw new DatabaseCorruptException(path, "it ends within its header");
        }

        CheckOwner(path, header);
    }

    private static int Read(string path, Span<byte> header)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return file.ReadAtLeast(header, Length, throwOnEndOfStream: false);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnwritableException(path, cause.Message, cause);
        }
    }

    private static void CheckOwner(string path, ReadOnlySpan<byte> header)
    {
        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != ApplicationId)
        {
            throw new ForeignDatabaseException(path, "is a SQLite database of another program");
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]);
        if (version is not (OldestFormatVersion or FormatVersion - 1 or FormatVersion))
        {
            throw new ForeignDatabaseException(
                path, $"has format {version}, and this version of the program reads formats up to {FormatVersion}");
        }
    }
}
