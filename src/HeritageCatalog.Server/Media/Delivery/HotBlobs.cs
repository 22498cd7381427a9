using System.Collections.Concurrent;
using HeritageCatalog.Blobs;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Small pictures that are asked for often, whole in memory, so that they do not take a dozen calls of the system each
/// time. What lies under a name of theirs never changes; who may see them is asked elsewhere, each time.
/// </summary>
/// <remarks>
/// Those that were asked for since the last time half of the bound was reached, and those of the time before: whoever
/// was not asked for in a whole round goes.
/// </remarks>
public sealed class HotBlobs(MediaSettings settings)
{
    /// <summary>Beyond this many bytes sending takes so much longer than finding that memory is better used.</summary>
    public const int MostBytesOfOne = 256 * 1024;

    private readonly Lock _lock = new();
    private ConcurrentDictionary<BlobName, HotBlob> _young = new();
    private ConcurrentDictionary<BlobName, HotBlob> _old = new();
    private long _youngBytes;

    internal int Count => _young.Count + _old.Keys.Count(name => !_young.ContainsKey(name));

    /// <summary>The blob; null when it is not kept.</summary>
    public HotBlob? Find(BlobName name)
    {
        if (_young.TryGetValue(name, out var blob))
        {
            return blob;
        }

        if (!_old.TryGetValue(name, out blob))
        {
            return null;
        }

        Keep(blob);
        return blob;
    }

    public void Keep(HotBlob blob)
    {
        lock (_lock)
        {
            if (_youngBytes + blob.Bytes.Length > settings.MostHotBytes / 2)
            {
                (_old, _young, _youngBytes) = (_young, new(), 0);
            }

            if (_young.TryAdd(blob.Name, blob))
            {
                _youngBytes += blob.Bytes.Length;
            }
        }
    }
}

/// <summary>A blob in memory.</summary>
/// <param name="Name">What it is found by.</param>
/// <param name="Tag">Strong, with its quotation marks.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">All of it.</param>
public sealed record HotBlob(BlobName Name, string Tag, string ContentType, ReadOnlyMemory<byte> Bytes);
