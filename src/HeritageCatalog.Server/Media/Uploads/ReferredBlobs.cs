using HeritageCatalog.Blobs;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>
/// Tells which blobs assets refer to, by what stands in their names. Names of other kinds are not for the slice to
/// judge, and so count as referred to.
/// </summary>
public sealed class ReferredBlobs(MediaAssets assets)
{
    /// <summary>Those of some blobs that an asset refers to.</summary>
    public async Task<IReadOnlySet<BlobName>> FindAsync(
        IReadOnlyCollection<BlobName> names, CancellationToken cancellation)
    {
        var parts = names.Select(name => (Name: name, Parts: name.Text.Split('/'))).ToList();
        var hashes = parts.Where(one => MediaBlobs.IsOriginal(one.Parts)).Select(one => one.Parts[^1]).ToHashSet();
        var keys = parts.Where(one => MediaBlobs.IsRendition(one.Parts)).Select(one => one.Parts[^2]).ToHashSet();
        var incoming = parts.Where(one => MediaBlobs.IsIncoming(one.Parts)).Select(one => one.Name.Text).ToHashSet();
        var found = await assets.FindAllAsync(
            Filter.Or(
                Filter.In("original.sha256", hashes),
                Filter.In("replacement.sha256", hashes),
                Filter.In("incoming.sha256", hashes),
                Filter.In("incoming.blob", incoming),
                Filter.In("earlier.file.sha256", hashes),
                Filter.In("rendered.key", keys),
                Filter.In("earlier.key", keys)),
            cancellation);
        var referred = found.SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        return parts.Where(one => !IsOurs(one.Parts) || referred.Contains(RootOf(one.Parts)))
            .Select(one => one.Name).ToHashSet();
    }

    private static bool IsOurs(string[] parts) =>
        MediaBlobs.IsOriginal(parts) || MediaBlobs.IsRendition(parts) || MediaBlobs.IsIncoming(parts);

    // A rendition belongs to its set, whatever it is called.
    private static string RootOf(string[] parts) =>
        string.Join('/', MediaBlobs.IsRendition(parts) ? parts[..^1] : parts);

    // What is shown as it was sent lies with the originals, and stays while its address works. An original is kept
    // before the asset says so: until then what is awaited stands for it.
    private static IEnumerable<string> NamesOf(MediaAsset asset)
    {
        string?[] hashes =
        [
            asset.Original?.Sha256, asset.Replacement?.Sha256, asset.Incoming?.Sha256,
            .. asset.Earlier.Select(set => set.File?.Sha256),
        ];
        foreach (var hash in hashes.OfType<string>().Distinct())
        {
            yield return MediaBlobs.OriginalOf(asset.Bureau, hash).Text;
        }

        foreach (var set in asset.Earlier.Append(asset.Rendered).OfType<RenderedSet>())
        {
            yield return MediaBlobs.FolderOf(set.Key);
        }

        if (asset.Incoming is { } incoming)
        {
            yield return incoming.Blob;
        }
    }
}
