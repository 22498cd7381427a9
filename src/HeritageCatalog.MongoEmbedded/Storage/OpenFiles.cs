using System.Collections.Concurrent;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// Files that this process has open. The operating system's record locks belong to a process, not to a handle: opening
/// and closing the file a second time here would drop the first server's lock, so the second try must not touch it.
/// </summary>
internal static class OpenFiles
{
    private static readonly ConcurrentDictionary<string, bool> Paths = new(StringComparer.Ordinal);

    public static void Claim(string path)
    {
        if (!Paths.TryAdd(path, true))
        {
            throw new DatabaseLockedException(path);
        }
    }

    public static void Release(string path) => Paths.TryRemove(path, out _);
}
