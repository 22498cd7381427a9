using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>Where the bytes of assets are in the blob store, by names that follow from the assets.</summary>
/// <param name="lazyStore">Opened with the first file: a catalogue without pictures needs none.</param>
/// <param name="settings">Where files lie meanwhile.</param>
public sealed class MediaBlobs(Lazy<IBlobStore> lazyStore, MediaSettings settings)
{
    /// <summary>Beside the renditions: what deep zoom is cut from.</summary>
    public const string PyramidFile = "pyramid.tif";

    /// <summary>What names of sizes beyond the presets begin with: they are made again when they are gone.</summary>
    public const string Sizes = "sizes";

    private const string Originals = "originals";
    private const string Renditions = "renditions";
    private const string Incoming = "incoming";

    private IBlobStore Store => lazyStore.Value;

    public static BlobName OriginalOf(BureauId bureau, string sha256) =>
        BlobName.Parse($"{Originals}/{bureau.Value}/{sha256[..2]}/{sha256}");

    /// <param name="key">Of a rendered set.</param>
    /// <param name="file"><c>medium.webp</c>, or <c>pyramid.tif</c>.</param>
    public static BlobName RenditionOf(string key, string file) =>
        BlobName.Parse($"{FolderOf(key)}/{file}");

    /// <summary>What the names of a rendered set's blobs begin with.</summary>
    public static string FolderOf(string key) => $"{Renditions}/{key[..2]}/{key}";

    /// <summary>Whether the segments of a name are those of an original; the last is its hash.</summary>
    public static bool IsOriginal(string[] segments) => segments is [Originals, _, _, _];

    /// <summary>Whether they are those of a rendition; the last but one is the key of its set.</summary>
    public static bool IsRendition(string[] segments) => segments is [Renditions, _, _, _];

    /// <summary>Whether they are those of what is being sent.</summary>
    public static bool IsIncoming(string[] segments) => segments is [Incoming, _, _];

    /// <param name="key">Of a rendered set.</param>
    /// <param name="size">As it stands in addresses.</param>
    public static BlobName SizeOf(string key, string size) => BlobName.Parse($"{Sizes}/{key[..2]}/{key}/{size}");

    /// <summary>Another name each time, so that nothing that is sent late comes to lie under a checked one.</summary>
    public static BlobName NewIncoming(Id<MediaAsset> id) => BlobName.Parse($"{Incoming}/{id}/{Guid.NewGuid():n}");

    /// <summary>Keeps an original; the same one twice is kept once.</summary>
    public async Task KeepAsync(
        BureauId bureau, ReceivedOriginal received, string contentType, CancellationToken cancellation)
    {
        var name = OriginalOf(bureau, received.Sha256);
        var write = new BlobWrite { ContentType = contentType, OnlyIfNew = true, ExpectedSha256 = received.Sha256 };
        try
        {
            await using var bytes = File.OpenRead(received.Path);
            await Store.PutAsync(name, bytes, write, cancellation);
        }
        catch (BlobConditionException)
        {
            await Store.TouchAsync(name, cancellation);
        }
    }

    /// <summary>Keeps what was sent to the store as an original. The store holds the bytes once either way.</summary>
    /// <param name="bureau">Whose it is.</param>
    /// <param name="incoming">What was announced.</param>
    /// <param name="tag">Of the bytes that were verified: its sender may still send others.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BlobConditionException">Others were sent.</exception>
    public async Task KeepAsync(
        BureauId bureau, MediaIncoming incoming, string tag, CancellationToken cancellation)
    {
        var name = OriginalOf(bureau, incoming.Sha256);
        try
        {
            await Store.CopyAsync(
                BlobName.Parse(incoming.Blob),
                name,
                new BlobCopy { SourceIfMatch = tag, OnlyIfNew = true },
                cancellation);
        }
        catch (BlobConditionException known) when (known.Condition == BlobCondition.IsNew)
        {
            await Store.TouchAsync(name, cancellation);
        }
    }

    /// <summary>Brings a blob into a file of its own; null when it is not there.</summary>
    /// <exception cref="BlobConditionException">It has another tag than it must have.</exception>
    public async Task<ReceivedOriginal?> FetchAsync(
        BlobName name, CancellationToken cancellation, string? tag = null)
    {
        await using var content = await Store.FindContentAsync(
            name, new BlobRead { IfMatch = tag }, cancellation);
        return content is null
            ? null
            : await ReceivedOriginal.ReceiveAsync(
                content.Stream, settings.TemporaryFolder, settings.MostBytes, cancellation);
    }

    public Task PutRenditionAsync(
        string key, string file, Stream content, string contentType, CancellationToken cancellation) =>
        Store.PutAsync(
            RenditionOf(key, file), content, new BlobWrite { ContentType = contentType }, cancellation);
}
