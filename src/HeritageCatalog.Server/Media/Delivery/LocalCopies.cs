using System.Collections.Concurrent;
using HeritageCatalog.Blobs;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Files of the blob store, brought to this machine for libraries that read files. One is fetched once however many
/// ask for it; those not used for longest make room for others, and none while it is read.
/// </summary>
/// <param name="store">Where they come from.</param>
/// <param name="parent">Where their folder is made; null for where temporary files are.</param>
public sealed class LocalCopies(Lazy<IBlobStore> store, string? parent = null) : IDisposable
{
    /// <summary>More than this is not kept, in bytes.</summary>
    public const long MostBytes = 1L << 30;

    private readonly ConcurrentDictionary<BlobName, Lazy<Task<Copy?>>> _copies = new();
    private readonly DirectoryInfo _folder =
        Directory.CreateDirectory(Path.Combine(parent ?? Path.GetTempPath(), $"heritage-media-{Guid.NewGuid():n}"));
    private readonly Lock _lock = new();
    private readonly LinkedList<Copy> _order = new();
    private long _bytes;

    internal string Folder => _folder.FullName;

    internal int Kept => _copies.Count;

    /// <summary>Gives the path of a file that stays until the lease is disposed; null when there is no such blob.
    /// </summary>
    public async Task<Lease?> FindAsync(BlobName name, CancellationToken cancellation)
    {
        while (true)
        {
            var fetching = _copies.GetOrAdd(name, _ => new Lazy<Task<Copy?>>(() => FetchAsync(name)));
            if (await fetching.Value.WaitAsync(cancellation) is not { } copy)
            {
                return null;
            }

            copy.Entry = fetching;
            if (TryUse(copy))
            {
                return new Lease(this, copy);
            }

            // It has just made room for others.
            _copies.TryRemove(KeyValuePair.Create(name, fetching));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // Nobody's request: others may wait for it when the one that asked first has gone. What could not be brought is
    // tried again by whoever asks next.
    private async Task<Copy?> FetchAsync(BlobName name)
    {
        Copy? copy = null;
        try
        {
            return copy = await BringAsync(name);
        }
        finally
        {
            if (copy is null)
            {
                _copies.TryRemove(name, out _);
            }
        }
    }

    private async Task<Copy?> BringAsync(BlobName name)
    {
        await using var content = await store.Value.FindContentAsync(name);
        if (content is null)
        {
            return null;
        }

        var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("n"));
        try
        {
            await using var file = File.Create(path);
            await content.Stream.CopyToAsync(file);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        var copy = new Copy(name, path, content.Length);
        lock (_lock)
        {
            copy.Place = _order.AddLast(copy);
            _bytes += copy.Bytes;
        }

        return copy;
    }

    private bool TryUse(Copy copy)
    {
        lock (_lock)
        {
            if (copy.Place is null)
            {
                return false;
            }

            copy.Users++;
            _order.Remove(copy.Place);
            _order.AddLast(copy.Place);
            return true;
        }
    }

    private void Release(Copy copy)
    {
        var gone = new List<Copy>();
        lock (_lock)
        {
            copy.Users--;
            for (var next = _order.First; next is not null && _bytes > MostBytes;)
            {
                var one = next.Value;
                next = next.Next;
                if (one.Users == 0)
                {
                    _order.Remove(one.Place!);
                    one.Place = null;
                    _bytes -= one.Bytes;
                    gone.Add(one);
                }
            }
        }

        foreach (var one in gone)
        {
            // By now the name may stand for another copy, brought again by whoever found this one gone.
            if (one.Entry is { } entry)
            {
                _copies.TryRemove(KeyValuePair.Create(one.Name, entry));
            }

            File.Delete(one.Path);
        }
    }

    internal sealed class Copy(BlobName name, string path, long bytes)
    {
        public BlobName Name { get; } = name;

        public string Path { get; } = path;

        public long Bytes { get; } = bytes;

        /// <summary>What stands for it among the copies; null until somebody has found it.</summary>
        public Lazy<Task<Copy?>>? Entry { get; set; }

        public int Users { get; set; }

        /// <summary>Null once its file is gone.</summary>
        public LinkedListNode<Copy>? Place { get; set; }
    }

    /// <summary>Keeps a file in its place while it is read.</summary>
    public sealed class Lease : IDisposable
    {
        private readonly LocalCopies _owner;
        private Copy? _copy;

        internal Lease(LocalCopies owner, Copy copy)
        {
            (_owner, _copy) = (owner, copy);
            Path = copy.Path;
        }

        public string Path { get; }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _copy, null) is { } copy)
            {
                _owner.Release(copy);
            }
        }
    }
}
