using System.Collections.Concurrent;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// Puts finished files into their place and takes them away, each in one step that holds its condition against what is
/// there.
/// </summary>
internal sealed class BlobPlacing(BlobPaths paths)
{
    private const int Gates = 64;
    private const int MostFoldersKnown = 10_000;

    // Conditions are decided and acted upon by one thread at a time for each name.
    private readonly Lock[] _gates = [.. Enumerable.Range(0, Gates).Select(static _ => new Lock())];
    private readonly ConcurrentDictionary<string, bool> _flushedFolders = new();

    /// <summary>Gives a file the name of a blob; afterwards both the file and its name are on the disk.</summary>
    /// <exception cref="BlobConditionException">The condition does not hold.</exception>
    public void Place(string file, BlobName name, bool onlyIfNew, string? ifMatch) => FolderFailures.Run(() =>
    {
        var target = paths.Of(name);
        var folder = Path.GetDirectoryName(target)!;
        MakeFolder(folder);
        lock (GateOf(name))
        {
            if (onlyIfNew)
            {
                RequireNew(FileSystemCalls.MoveIfNew(file, target), name);
            }
            else
            {
                RequireMatch(name, ifMatch);
                File.Move(file, target, overwrite: true);
            }
        }

        FileSystemCalls.FlushFolder(folder);
    });

    /// <returns>False when there was none.</returns>
    public bool Delete(BlobName name, string? ifMatch) => FolderFailures.Run(() =>
    {
        var target = paths.Of(name);
        lock (GateOf(name))
        {
            if (!File.Exists(target))
            {
                return false;
            }

            RequireMatch(name, ifMatch);
            File.Delete(target);
        }

        FileSystemCalls.FlushFolder(Path.GetDirectoryName(target)!);
        return true;
    });

    /// <summary>Gives a blob another time, which is part of its ETag.</summary>
    public BlobProperties Touch(BlobName name, DateTime now) => FolderFailures.Run(() =>
    {
        lock (GateOf(name))
        {
            using var file = BlobFile.TryOpen(paths.Of(name)) ?? throw new BlobNotFoundException(name);
            var before = BlobFile.Read(file, name).Modified.UtcDateTime;
            File.SetLastWriteTimeUtc(file, now > before ? now : before.AddMilliseconds(1));
            return BlobFile.Read(file, name);
        }
    });

    public static void RequireNew(bool isNew, BlobName name)
    {
        if (!isNew)
        {
            throw new BlobConditionException(name, BlobCondition.IsNew);
        }
    }

    /// <exception cref="BlobConditionException">There is no blob, or another one.</exception>
    public void RequireMatch(BlobName name, string? ifMatch)
    {
        if (ifMatch is null)
        {
            return;
        }

        using var file = BlobFile.TryOpen(paths.Of(name));
        if (file is null || BlobFile.Read(file, name).ETag != ifMatch)
        {
            throw new BlobConditionException(name, BlobCondition.IsUnchanged);
        }
    }

    /// <summary>Makes a folder and those above it, each on the disk before anything is put into it.</summary>
    public void MakeFolder(string folder)
    {
        if (Directory.Exists(folder) && _flushedFolders.ContainsKey(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        if (folder.Length > paths.Root.Length)
        {
            var above = Path.GetDirectoryName(folder)!;
            MakeFolder(above);
            FileSystemCalls.FlushFolder(above);
        }

        if (_flushedFolders.Count >= MostFoldersKnown)
        {
            _flushedFolders.Clear();
        }

        _flushedFolders[folder] = true;
    }

    private Lock GateOf(BlobName name) => _gates[(uint)name.GetHashCode() % Gates];
}
