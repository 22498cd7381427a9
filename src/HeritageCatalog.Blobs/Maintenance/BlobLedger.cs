using System.Globalization;
using System.Text;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>
/// Notes since when nothing refers to which blobs: a line of text for each, with name, Unix seconds and ETag, and tabs
/// between.
/// </summary>
internal sealed class BlobLedger(IBlobStore store, BlobName name)
{
    private static readonly BlobWrite AsText = new() { ContentType = "text/plain; charset=us-ascii" };

    public async Task<Entries> ReadAsync(CancellationToken cancellation)
    {
        await using var content = await store.FindContentAsync(name, cancellation: cancellation);
        if (content is null)
        {
            return new Entries([], ETag: null);
        }

        var noted = new Dictionary<BlobName, (string ETag, DateTimeOffset Since)>();
        using var reader = new StreamReader(content.Stream, Encoding.ASCII);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Split('\t') is [var text, var seconds, var tag] && BlobName.TryParse(text, out var blob))
            {
                var since = long.Parse(seconds, CultureInfo.InvariantCulture);
                noted[blob] = (tag, DateTimeOffset.FromUnixTimeSeconds(since));
            }
        }

        return new Entries(noted, content.Properties.ETag);
    }

    /// <summary>Puts down what is so now. Another run may have been faster; then what it noted stays.</summary>
    public async Task WriteAsync(
        Entries before, IReadOnlyList<UnreferredBlob> blobs, CancellationToken cancellation)
    {
        if (blobs.Count == 0 && before.ETag is null)
        {
            return;
        }

        var text = string.Concat(blobs.Select(
            blob => $"{blob.Name}\t{blob.Since.ToUnixTimeSeconds()}\t{blob.ETag}\n"));
        try
        {
            var write = AsText with { OnlyIfNew = before.ETag is null, IfMatch = before.ETag };
            await store.PutAsync(name, new MemoryStream(Encoding.ASCII.GetBytes(text)), write, cancellation);
        }
        catch (BlobConditionException)
        {
            // The other run has seen the same blobs a moment ago.
        }
    }

    /// <summary>What was noted before.</summary>
    /// <param name="Noted">By name.</param>
    /// <param name="ETag">Of the ledger; null when there was none.</param>
    internal sealed record Entries(Dictionary<BlobName, (string ETag, DateTimeOffset Since)> Noted, string? ETag)
    {
        /// <summary>What is to be noted of a blob now: another version of it begins anew.</summary>
        public UnreferredBlob Continue(BlobProperties blob, DateTimeOffset now)
        {
            var since = Noted.TryGetValue(blob.Name, out var entry) && entry.ETag == blob.ETag ? entry.Since : now;
            return new UnreferredBlob(blob.Name, blob.ETag, blob.Length, since);
        }
    }
}
