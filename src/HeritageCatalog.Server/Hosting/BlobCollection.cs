using System.Globalization;
using System.Text;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Hosting;

/// <summary><c>heritage blobs gc</c>, in the process that has the database open.</summary>
public static class BlobCollection
{
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>Looks for blobs that no record has referred to for a week.</summary>
    /// <returns>What was found and done, for people.</returns>
    /// <exception cref="StartRefusedException">The blobs cannot be listed or deleted.</exception>
    public static async Task<string> RunAsync(
        MongoDatabase database, IBlobStore blobs, TimeProvider time, bool isDryRun, CancellationToken cancellation)
    {
        var options = new BlobCollectorOptions { Time = time };
        var records = new RecordCollection<MediaAsset>(database, CatalogCollections.MediaAssets);
        var referred = new ReferredBlobs(new MediaAssets(database, records, time));
        var collector = new BlobCollector(blobs, referred.FindAsync, options);
        try
        {
            return Describe(await collector.RunAsync(isDryRun, cancellation), options.Grace);
        }
        catch (BlobException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
    }

    public static string Describe(BlobCollectionReport report, TimeSpan grace)
    {
        var text = new StringBuilder();
        foreach (var blob in report.Deleted)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture, $"{blob.Name}  {blob.Length} bytes, since {blob.Since:yyyy-MM-dd}");
        }

        var size = (report.Deleted.Sum(blob => blob.Length) / BytesPerMegabyte).ToString(
            "0.0", CultureInfo.InvariantCulture);
        var done = report.IsDryRun ? "would be deleted, with --delete" : "have been deleted";
        return text.Append(
            CultureInfo.InvariantCulture,
            $"Of {report.Blobs} blobs, {report.Deleted.Count} with {size} MB {done}: no record has referred to them "
            + $"for {grace.TotalDays:0} days. {report.Waiting.Count} more are unreferred, not yet for so long.")
            .ToString();
    }
}
