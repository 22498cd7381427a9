namespace HeritageCatalog.MongoEmbedded.Tests.Disks;

/// <summary>What of a file has been flushed, and what has been written to it since.</summary>
internal sealed class TrackedFile(string path)
{
    private readonly List<PendingWrite> _pending = [];
    private byte[] _flushed = File.Exists(path) ? File.ReadAllBytes(path) : [];

    public void Write(long offset, ReadOnlySpan<byte> bytes) => _pending.Add(new PendingWrite(offset, bytes.ToArray()));

    public void Truncate(long length) => _pending.Add(new PendingWrite(length, null));

    public void Flush()
    {
        _flushed = Apply(_flushed, _pending);
        _pending.Clear();
    }

    /// <summary>Puts the file back to what was flushed.</summary>
    public void LosePending()
    {
        _pending.Clear();
        Restore();
    }

    /// <summary>Puts the file back to what was flushed and some of what was written since, one write in part.</summary>
    public void LosePending(Random random)
    {
        var kept = _pending.Where(_ => random.Next(2) == 0).ToList();
        if (kept.Count > 0 && kept[^1].Bytes is { Length: > 0 } last)
        {
            kept[^1] = kept[^1] with { Bytes = last[..random.Next(last.Length)] };
        }

        _flushed = Apply(_flushed, kept);
        _pending.Clear();
        Restore();
    }

    private static byte[] Apply(byte[] content, List<PendingWrite> writes)
    {
        foreach (var write in writes)
        {
            var end = write.Bytes is { } bytes ? Math.Max(content.Length, write.Offset + bytes.Length) : write.Offset;
            Array.Resize(ref content, (int)end);
            write.Bytes?.CopyTo(content, write.Offset);
        }

        return content;
    }

    private void Restore()
    {
        if (File.Exists(path))
        {
            File.WriteAllBytes(path, _flushed);
        }
    }

    /// <param name="Offset">Where it is written, or where the file ends.</param>
    /// <param name="Bytes">What is written; null when the file is cut.</param>
    private sealed record PendingWrite(long Offset, byte[]? Bytes);
}
