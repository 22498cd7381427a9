using System.Collections.Concurrent;
using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.Tests.Disks;

/// <summary>
/// A folder in which SQLite's files are on a disk that fails at a certain one of its writes, flushes, cuts and
/// deletions, counted from 1 over all files. Nothing of it is known to the database.
/// </summary>
internal sealed class FailingDisk : IDisposable
{
    private const int NoSuchFile = raw.SQLITE_CANTOPEN;
    private const int WriteFailed = raw.SQLITE_IOERR | (3 << 8);
    private const int FlushFailed = raw.SQLITE_IOERR | (4 << 8);
    private const int CutFailed = raw.SQLITE_IOERR | (6 << 8);
    private const int DeleteFailed = raw.SQLITE_IOERR | (10 << 8);

    private static readonly ConcurrentDictionary<string, FailingDisk> Disks = new(StringComparer.Ordinal);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TrackedFile> _files = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly DiskFailure _failure;
    private int _failing;

    /// <param name="folder">A folder with a name that no other has; its files are on this disk.</param>
    /// <param name="failing">The number of the operation at which it fails; 0 for none.</param>
    /// <param name="failure">How it fails.</param>
    public FailingDisk(string folder, int failing, DiskFailure failure)
    {
        (_name, _failing, _failure) = (Path.GetFileName(folder), failing, failure);
        DiskShim.Install();
        Assert.True(Disks.TryAdd(_name, this));
    }

    /// <summary>How many operations there have been.</summary>
    public int Operations { get; private set; }

    public bool HasFailed => _failing > 0 && Operations >= _failing;

    public static FailingDisk? Of(string path) => Disks.GetValueOrDefault(NameOf(path));

    /// <summary>Fails at the next operation but so many.</summary>
    public void FailFromNowOn(int spared = 0)
    {
        lock (_gate)
        {
            _failing = Operations + spared + 1;
        }
    }

    public int Open(string path, bool isCreated)
    {
        lock (_gate)
        {
            if (isCreated && HasFailed && _failure is not DiskFailure.Hiccups && !File.Exists(path))
            {
                return NoSuchFile;
            }

            _files.TryAdd(path, new TrackedFile(path));
            return raw.SQLITE_OK;
        }
    }

    public int Write(string path, long offset, ReadOnlySpan<byte> bytes, Func<int, int> write)
    {
        lock (_gate)
        {
            if (MayGoOn(offset + bytes.Length <= new FileInfo(path).Length))
            {
                _files[path].Write(offset, bytes);
                return write(bytes.Length);
            }

            if (_failure == DiskFailure.Tears && Operations == _failing)
            {
                write(bytes.Length / 2);
            }

            return _failure == DiskFailure.Fills ? raw.SQLITE_FULL : WriteFailed;
        }
    }

    public int Truncate(string path, long length, Func<int> truncate)
    {
        lock (_gate)
        {
            if (!MayGoOn(needsNoRoom: true))
            {
                return CutFailed;
            }

            _files[path].Truncate(length);
            return truncate();
        }
    }

    /// <summary>Counts as done without troubling the real disk.</summary>
    public int Flush(string path)
    {
        lock (_gate)
        {
            if (!MayGoOn(needsNoRoom: true))
            {
                return FlushFailed;
            }

            _files[path].Flush();
            return raw.SQLITE_OK;
        }
    }

    public int Delete(string path, Func<int> delete)
    {
        lock (_gate)
        {
            if (!MayGoOn(needsNoRoom: true))
            {
                return DeleteFailed;
            }

            _files.Remove(path);
            return delete();
        }
    }

    /// <summary>Puts a sound disk in its place, with the bytes that a power failure has left on it.</summary>
    public void Dispose()
    {
        Disks.TryRemove(_name, out _);
        var random = new Random(_failing);
        foreach (var (_, file) in _files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            switch (_failure)
            {
                case DiskFailure.LosesPower:
                    file.LosePending();
                    break;
                case DiskFailure.LosesPowerAndOrder:
                    file.LosePending(random);
                    break;
            }
        }
    }

    // By name, since SQLite follows links and so may know the folder by another path.
    private static string NameOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);

    private bool MayGoOn(bool needsNoRoom)
    {
        Operations++;
        return !HasFailed || _failure switch
        {
            DiskFailure.Hiccups => Operations != _failing,
            DiskFailure.Fills => needsNoRoom,
            _ => false,
        };
    }
}
