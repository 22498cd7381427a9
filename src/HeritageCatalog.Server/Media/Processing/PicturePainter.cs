using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media.Processing;

/// <summary>Makes what the public sees of a picture, and puts it into the blob store.</summary>
public sealed class PicturePainter(ImagePipeline pipeline, MediaBlobs blobs)
{
    /// <summary>Everything that is wanted soon.</summary>
    /// <param name="asset">Whose key and credit it gets.</param>
    /// <param name="original">What is painted.</param>
    /// <param name="path">Where its bytes are.</param>
    /// <param name="cancellation">Gives up; what is in the store by then is written over the next time.</param>
    public async Task<PaintedPicture> PaintAsync(
        MediaAsset asset, MediaOriginal original, string path, CancellationToken cancellation)
    {
        var plan = RenditionPlan.AtOnce with { CreditLine = MediaRules.CreditLineOf(asset) };
        switch (await pipeline.ProcessAsync(path, plan, cancellation))
        {
            case ProcessOutcome.Processed processed:
                using (processed.Image)
                {
                    var key = MediaRules.KeyOf(asset, original.Sha256, RenditionPlan.Version);
                    return new PaintedPicture(await StoreAsync(key, processed.Image, cancellation));
                }

            case ProcessOutcome.Refused refused:
                return new PaintedPicture(Failure: MediaFailures.Of(refused.Refusal));

            default:
                throw new InvalidOperationException("There is no third outcome.");
        }
    }

    /// <summary>The same set with the formats that take long.</summary>
    public async Task<PaintedPicture> CompleteAsync(MediaAsset asset, string path, CancellationToken cancellation)
    {
        var set = asset.Rendered!;
        var plan = RenditionPlan.InBackground with { CreditLine = MediaRules.CreditLineOf(asset) };
        switch (await pipeline.ProcessAsync(path, plan, cancellation))
        {
            case ProcessOutcome.Processed processed:
                using (processed.Image)
                {
                    var added = await PutAsync(set.Key, processed.Image, cancellation);
                    var others = set.Renditions.Where(one => !added.Any(other => other.Format == one.Format));
                    set = set with { Renditions = [.. others, .. added] };
                    var isDeep = processed.Image.Header is { Pixels: > ImagePipeline.PyramidPixels, Frames: 1 };
                    return isDeep ? await DeepenAsync(set, path, cancellation) : new PaintedPicture(set);
                }

            case ProcessOutcome.Refused refused:
                return new PaintedPicture(set, MediaFailures.Of(refused.Refusal));

            default:
                throw new InvalidOperationException("There is no third outcome.");
        }
    }

    // What cannot be made into a pyramid is cut from its largest rendition.
    private async Task<PaintedPicture> DeepenAsync(RenderedSet set, string path, CancellationToken cancellation)
    {
        var pyramid = $"{path}.pyramid";
        try
        {
            if (await pipeline.MakePyramidAsync(path, pyramid, cancellation) is PyramidOutcome.Refused refused)
            {
                return new PaintedPicture(set, MediaFailures.Of(refused.Refusal));
            }

            await using var bytes = File.OpenRead(pyramid);
            await blobs.PutRenditionAsync(set.Key, MediaBlobs.PyramidFile, bytes, "image/tiff", cancellation);
            return new PaintedPicture(set with { HasPyramid = true });
        }
        finally
        {
            File.Delete(pyramid);
        }
    }

    private async Task<RenderedSet> StoreAsync(
        string key, ProcessedImage image, CancellationToken cancellation) => new()
    {
        Key = key,
        Pipeline = RenditionPlan.Version,
        Width = image.Header.Width,
        Height = image.Header.Height,
        Frames = image.Header.Frames,
        ThumbHash = image.Analysis is { } seen ? Convert.ToBase64String(seen.ThumbHash) : null,
        Colors = [.. (image.Analysis?.Colours ?? []).Select(colour => colour.Hex)],
        SuggestedFocus = image.Analysis is { FocalPoint: var focus }
            ? new FocalPoint { X = focus.X, Y = focus.Y }
            : null,
        Renditions = await PutAsync(key, image, cancellation),
    };

    private async Task<IReadOnlyList<Rendition>> PutAsync(
        string key, ProcessedImage image, CancellationToken cancellation)
    {
        // Together, so that a flush to disk waits for no other.
        await Task.WhenAll(image.Renditions.Select(async made =>
        {
            await using var bytes = made.Image.OpenRead();
            await blobs.PutRenditionAsync(key, made.FileName, bytes, made.Image.Format.MediaType(), cancellation);
        }));
        return [.. image.Renditions.Select(Describe)];
    }

    private static Rendition Describe(Imaging.Renditions.Rendition made) => new()
    {
        Preset = made.Preset.Name,
        Format = made.Image.Format switch
        {
            RenditionFormat.Jpeg => ImageFormat.Jpeg,
            RenditionFormat.Avif => ImageFormat.Avif,
            _ => ImageFormat.Webp,
        },
        Width = made.Image.Size.Width,
        Height = made.Image.Size.Height,
        Bytes = made.Image.Length,
    };
}

/// <summary>A set, or why there is none, or why it lacks what was to be added.</summary>
public sealed record PaintedPicture(RenderedSet? Set = null, MediaFailure? Failure = null);
