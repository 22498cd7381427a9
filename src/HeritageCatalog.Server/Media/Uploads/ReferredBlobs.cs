using HeritageCatalog.Blobs;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>
/// Which blobs assets refer to: originals, awaited and replaced ones included, and everything made of them under a key
/// that still works. Names of other kinds are not for the slice to judge, and so count as referred to.
/// </summary>
public sealed class ReferredBlobs(MongoDatabase database)
{
    private readonly MongoCollection<MediaAsset> _assets =
        database.GetCollection<MediaAsset>(CatalogCollections.MediaAssets);

    public async Task<IReadOnlySet<BlobName>> FindAsync(
        IReadOnlyList<BlobName> names, CancellationToken cancellation)
    {
        var kinds = names.ToLookup(MediaBlobs.KindOf);
        var hashes = kinds[MediaBlobKind.Original].Select(MediaBlobs.HashIn).Distinct().ToList();
        var keys = kinds[MediaBlobKind.Rendition].Select(MediaBlobs.KeyIn).Distinct().ToList();
        var incoming = kinds[MediaBlobKind.Incoming].Select(name => name.Text);
        var filter = Filter.Or(
            Filter.In("original.sha256", hashes),
            Filter.In("replacement.sha256", hashes),
            Filter.In("incoming.sha256", hashes),
            Filter.In("incoming.blob", incoming),
            Filter.In("rendered.key", keys),
            Filter.In("earlier.key", keys));
        var found = await _assets.FindAsync(filter, cancellationToken: cancellation).ToListAsync(cancellation);
        var originals = found.SelectMany(OriginalsOf).ToHashSet();
        var rendered = found.SelectMany(KeysOf).ToHashSet();
        return names.Where(name => MediaBlobs.KindOf(name) switch
        {
            MediaBlobKind.Rendition => rendered.Contains(MediaBlobs.KeyIn(name)),
            MediaBlobKind.Other => true,
            _ => originals.Contains(name),
        }).ToHashSet();
    }

    // An original is kept before the asset says so: until then what is awaited stands for it.
    private static IEnumerable<BlobName> OriginalsOf(MediaAsset asset)
    {
        string?[] hashes = [asset.Original?.Sha256, asset.Replacement?.Sha256, asset.Incoming?.Sha256];
        var names = hashes.OfType<string>().Select(hash => MediaBlobs.OriginalOf(asset.Bureau, hash));
        return asset.Incoming is { } incoming ? names.Append(BlobName.Parse(incoming.Blob)) : names;
    }

    private static IEnumerable<string> KeysOf(MediaAsset asset) =>
        asset.Earlier.Select(set => set.Key).Concat(asset.Rendered is { } set ? [set.Key] : []);
}
