using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Blobs.Failures;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>Reads what a file is.</summary>
internal static class BlobFile
{
    private const int TagBytes = 16;
    private const string DamagedTag = "\"damaged\"";

    /// <summary>Opens a file for reading; null when there is none. It may be replaced or deleted meanwhile.</summary>
    public static SafeFileHandle? TryOpen(string path)
    {
        // Asked first because an exception takes longer than everything else here.
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception problem) when (FolderFailures.IsOfDisk(problem))
        {
            throw FolderFailures.Translate(problem);
        }
    }

    /// <summary>Reads what an open file says about itself.</summary>
    /// <exception cref="BlobStoreException">It is not a whole blob, or cannot be read.</exception>
    public static BlobProperties Read(SafeFileHandle file, BlobName name) => TryRead(file, name)
        ?? throw new BlobStoreException(BlobStoreProblem.Damaged, $"The file of {name} is damaged.");

    /// <summary>Reads what an open file says about itself; null when it is not a whole blob.</summary>
    public static BlobProperties? TryRead(SafeFileHandle file, BlobName name)
    {
        try
        {
            Span<byte> end = stackalloc byte[BlobTrailer.MostBytes];
            var length = RandomAccess.GetLength(file);
            var read = RandomAccess.Read(file, end, Math.Max(0, length - end.Length));
            return BlobTrailer.Read(end[..read], length) is { } trailer
                ? Describe(name, trailer, File.GetLastWriteTimeUtc(file))
                : null;
        }
        catch (Exception problem) when (FolderFailures.IsOfDisk(problem))
        {
            throw FolderFailures.Translate(problem);
        }
    }

    /// <summary>What can be told of a file that is not a whole blob.</summary>
    public static BlobProperties DescribeDamaged(SafeFileHandle file, BlobName name) => FolderFailures.Run(() =>
        new BlobProperties
        {
            Name = name,
            Length = RandomAccess.GetLength(file),
            ContentType = BlobWrite.DefaultContentType,
            Sha256 = null,
            ETag = DamagedTag,
            Modified = File.GetLastWriteTimeUtc(file),
        });

    public static BlobProperties Describe(BlobName name, BlobTrailer trailer, DateTime modified) => new()
    {
        Name = name,
        Length = trailer.Length,
        ContentType = trailer.ContentType,
        Sha256 = Convert.ToHexStringLower(trailer.Sha256),
        Modified = modified,
        ETag = TagOf(trailer, modified),
    };

    // The bytes and the type make it strong, the time makes it another one after each write.
    private static string TagOf(BlobTrailer trailer, DateTime modified)
    {
        Span<byte> all = stackalloc byte[SHA256.HashSizeInBytes + BlobTrailer.MostTypeBytes + sizeof(long)];
        trailer.Sha256.CopyTo(all);
        var length = SHA256.HashSizeInBytes + Encoding.ASCII.GetBytes(
            trailer.ContentType, all[SHA256.HashSizeInBytes..]);
        BinaryPrimitives.WriteInt64LittleEndian(all[length..], modified.Ticks);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(all[..(length + sizeof(long))], hash);
        return $"\"{Convert.ToHexStringLower(hash[..TagBytes])}\"";
    }
}
