using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.AzureStorage;

/// <summary>Reads blobs and lists of them.</summary>
internal sealed class AzureReader(BlobContainerClient container)
{
    private const int MostTries = 10;

    public async Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation)
    {
        try
        {
            return AzureProperties.From(name, await Block(name).GetPropertiesAsync(cancellationToken: cancellation));
        }
        catch (RequestFailedException missing) when (AzureFailures.IsMissingBlob(missing))
        {
            return null;
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, cancellation))
        {
            throw AzureFailures.Translate(name, problem);
        }
    }

    public async Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead read, CancellationToken cancellation) => read.Range switch
    {
        null => await DownloadAsync(name, default, read.IfMatch, cancellation),
        { IsSuffix: true } => await FindEndAsync(name, read, cancellation),
        { } range => await FindPartAsync(name, range, read.IfMatch, cancellation),
    };

    public Task<BlobPage> ListAsync(
        string prefix, string? continuation, int most, CancellationToken cancellation) =>
        AzureFailures.RunAsync(default, cancellation, async () =>
        {
            var pages = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellation)
                .AsPages(continuation, most);
            await foreach (var page in pages)
            {
                var next = page.ContinuationToken is { Length: > 0 } token ? token : null;
                return new BlobPage([.. page.Values.Select(AsOurs).OfType<BlobProperties>()], next);
            }

            return new BlobPage([], Continuation: null);
        });

    private BlockBlobClient Block(BlobName name) => container.GetBlockBlobClient(name.Text);

    private async Task<BlobContent?> FindPartAsync(
        BlobName name, BlobRange range, string? ifMatch, CancellationToken cancellation)
    {
        try
        {
            return await DownloadAsync(name, new HttpRange(range.Offset, range.Length), ifMatch, cancellation);
        }
        catch (BlobRangeException refused)
        {
            throw new BlobRangeException(name, (await FindAsync(name, cancellation))?.Length, refused);
        }
    }

    // The service knows no ranges from the end, so its length is asked first; it may change in between.
    private async Task<BlobContent?> FindEndAsync(BlobName name, BlobRead read, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            if (await FindAsync(name, cancellation) is not { } blob)
            {
                return null;
            }

            var (offset, length) = read.PartOf(blob);
            try
            {
                return await DownloadAsync(name, new HttpRange(offset, length), blob.ETag, cancellation);
            }
            catch (BlobConditionException) when (read.IfMatch is null && tries < MostTries)
            {
                // Another blob has the name now.
            }
        }
    }

    private async Task<BlobContent?> DownloadAsync(
        BlobName name, HttpRange range, string? ifMatch, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadStreamingResult download = await Block(name).DownloadStreamingAsync(
                new BlobDownloadOptions
                {
                    Range = range,
                    Conditions = AzureProperties.Conditions(onlyIfNew: false, ifMatch),
                },
                cancellation);
            return Open(name, range, download);
        }
        catch (RequestFailedException missing) when (AzureFailures.IsMissingBlob(missing))
        {
            return null;
        }
        catch (Exception problem) when (AzureFailures.IsOfService(problem, cancellation))
        {
            throw AzureFailures.Translate(name, problem);
        }
    }

    private static BlobContent Open(BlobName name, HttpRange range, BlobDownloadStreamingResult download)
    {
        var length = download.Details.ContentLength;
        var whole = LengthIn(download.Details.ContentRange) ?? length;
        var content = new BlobContent(
            AzureProperties.From(name, download.Details, whole),
            range.Offset,
            length,
            new AzureBlobStream(name, download.Content, length));

        // The emulator answers such a range with no bytes instead of refusing it.
        if (range.Offset > 0 && range.Offset >= whole)
        {
            content.Dispose();
            throw new BlobRangeException(name, whole);
        }

        return content;
    }

    private static long? LengthIn(string? contentRange) =>
        contentRange is not null
        && long.TryParse(
            contentRange.AsSpan(contentRange.IndexOf('/') + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var length)
            ? length
            : null;

    // Others may have put something into the container that is not ours to name.
    private static BlobProperties? AsOurs(BlobItem blob) =>
        BlobName.TryParse(blob.Name, out var name) ? AzureProperties.From(name, blob) : null;
}
