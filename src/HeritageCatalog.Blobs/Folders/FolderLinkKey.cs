using System.Security.Cryptography;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>The key that the folder keeps for its links, so that they outlive a restart.</summary>
internal static class FolderLinkKey
{
    /// <summary>Reads the key, or makes one that only this user may read.</summary>
    public static byte[] ReadOrMake(BlobPaths paths)
    {
        if (!File.Exists(paths.LinkKey))
        {
            Make(paths);
        }

        return File.ReadAllBytes(paths.LinkKey);
    }

    // Another process may be at it too: the first one's key is everybody's.
    private static void Make(BlobPaths paths)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var passing = paths.NewPassing();
        using (var file = new FileStream(passing, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(LinkSigner.LeastKeyBytes));
            file.Flush(flushToDisk: true);
        }

        if (!FileSystemCalls.MoveIfNew(passing, paths.LinkKey))
        {
            File.Delete(passing);
        }
    }
}
