using System.Text.Json;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Imaging;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Delivery;

namespace HeritageCatalog.Server.Hosting;

/// <summary><c>heritage media tiles</c>, in the process that has the database open.</summary>
internal static class TileWriting
{
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <returns>What has been written, for people.</returns>
    /// <exception cref="StartRefusedException">It cannot be; the message says why.</exception>
    public static async Task<string> RunAsync(
        MongoDatabase database, IBlobStore blobs, TimeProvider time, TileRequest wanted, CancellationToken cancellation)
    {
        var source = await FindAsync(database, time, wanted.Key, cancellation);
        if (Path.Exists(wanted.Folder))
        {
            throw new StartRefusedException($"{wanted.Folder} is there already: name a folder that is not.");
        }

        using var copies = new LocalCopies(new(blobs));
        using var pipeline = new ImagePipeline();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(wanted.Folder)!);
            return await new StaticTiles(copies, pipeline)
                .TryWriteAsync(source, wanted.Folder, wanted.Address, cancellation)
                ? Describe(wanted)
                : throw new StartRefusedException($"The blob {source.Blob} is missing: reprocess the medium.");
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or BlobException or ImagingException)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
    }

    private static async Task<DeepZoom> FindAsync(
        MongoDatabase database, TimeProvider time, string key, CancellationToken cancellation)
    {
        var records = new RecordCollection<MediaAsset>(database, CatalogCollections.MediaAssets);
        var asset = await new MediaAssets(database, records, time).FindByKeyAsync(key, cancellation);
        var set = asset is null ? null : DeliveryRules.FindSet(asset, key);
        return asset?.IsPublic(time.GetUtcNow()) == true
            ? DeepZoom.Of(asset, set!) ?? throw new StartRefusedException("This medium is no picture.")
            : throw new StartRefusedException(
                $"No picture that the public may see has the key {key}: it is what follows /media/ in its addresses.");
    }

    private static string Describe(TileRequest wanted)
    {
        var files = new DirectoryInfo(wanted.Folder).GetFiles("*", SearchOption.AllDirectories);
        var size = FormattableString.Invariant($"{files.Sum(file => file.Length) / BytesPerMegabyte:0.0} MB");
        return $"{files.Length} files with {size} are in {wanted.Folder}; viewers open {wanted.Address}/info.json.";
    }
}

/// <summary>Which picture is to be written where.</summary>
/// <param name="Key">What its addresses begin with.</param>
/// <param name="Folder">Absolute, not there yet.</param>
/// <param name="Address">Where the folder is going to be found.</param>
internal sealed record TileRequest(string Key, string Folder, string Address)
{
    public static TileRequest Parse(string line) => JsonSerializer.Deserialize<TileRequest>(line)
        ?? throw new StartRefusedException("Nothing was asked for.");

    public override string ToString() => JsonSerializer.Serialize(this);
}
