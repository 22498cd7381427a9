using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Isolation;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging;

public sealed partial class ImagePipeline
{
    /// <summary>
    /// An original with more pixels than this is worth a pyramid: it shows more than its full preset.
    /// </summary>
    public const long PyramidPixels = 4_000_000;

    /// <summary>
    /// Inspects an original and writes its pyramid for deep zoom: a TIFF of about the original's size.
    /// </summary>
    /// <param name="path">The original's file.</param>
    /// <param name="destination">Where to write; a file that is there is replaced.</param>
    /// <param name="cancellationToken">Gives up, and leaves nothing behind.</param>
    /// <exception cref="ImagingBusyException">Too many are waiting.</exception>
    public Task<PyramidOutcome> MakePyramidAsync(
        string path, string destination, CancellationToken cancellationToken = default) =>
        _gate.RunAsync(
            () => _options.Isolation is null
                ? Task.FromResult(MakePyramid(path, destination, cancellationToken))
                : IsolatedProcess.MakePyramidAsync(path, destination, _options, cancellationToken),
            cancellationToken);

    /// <summary>Answers a request for a region from a pyramid or a JPEG of this pipeline.</summary>
    /// <remarks>Requests of the public do not wait for originals that are being worked on.</remarks>
    /// <exception cref="ImagingBusyException">Too many are waiting.</exception>
    /// <exception cref="ImagingException">The file is no such pyramid.</exception>
    public Task<EncodedImage> ReadRegionAsync(
        string pyramid, IiifRequest request, CancellationToken cancellationToken = default) =>
        _derivedGate.RunAsync(
            () => Task.FromResult(Pyramid.Read(pyramid, request, cancellationToken)), cancellationToken);

    /// <summary>
    /// Writes the tiles of a picture as files, by the IIIF Image API at level 0, for servers that only hand out files.
    /// </summary>
    /// <param name="pyramid">A pyramid or a JPEG of this pipeline.</param>
    /// <param name="folder">A folder that is not there yet; its last name stands in the addresses.</param>
    /// <param name="parentAddress">The address of that folder's parent.</param>
    /// <param name="cancellationToken">Gives up; what has been written stays.</param>
    public Task WriteTilesAsync(
        string pyramid, string folder, string parentAddress, CancellationToken cancellationToken = default) =>
        _gate.RunAsync(
            () =>
            {
                Pyramid.WriteTiles(pyramid, folder, parentAddress, cancellationToken);
                return Task.FromResult(true);
            },
            cancellationToken);

    /// <summary>Makes a size beyond the presets from a stored copy, usually the full preset.</summary>
    /// <exception cref="ImagingBusyException">Too many are waiting.</exception>
    /// <exception cref="ImagingException">The copy is not readable.</exception>
    public Task<EncodedImage> ResizeAsync(
        string copy, FreeSize size, RenditionFormat format, CancellationToken cancellationToken = default) =>
        _derivedGate.RunAsync(
            () => Task.FromResult(Resize(copy, size, format, cancellationToken)), cancellationToken);

    private PyramidOutcome MakePyramid(string path, string destination, CancellationToken cancellationToken)
    {
        var verdict = ImageGuard.Inspect(path, _options.Limits);
        if (verdict is ImageVerdict.Refused refused)
        {
            return new PyramidOutcome.Refused(refused.Refusal);
        }

        var header = ((ImageVerdict.Accepted)verdict).Header;
        PixelSize size = default;
        var partial = $"{destination}.part";
        try
        {
            var refusal = FindRefusal(
                header,
                (threads, token) => size = Pyramid.Write(path, header, partial, threads, token),
                cancellationToken);
            if (refusal is not null)
            {
                return new PyramidOutcome.Refused(refusal);
            }

            File.Move(partial, destination, overwrite: true);
            return new PyramidOutcome.Written(size);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private EncodedImage Resize(
        string copy, FreeSize size, RenditionFormat format, CancellationToken cancellationToken) =>
        ImageGuard.Inspect(copy, _options.Limits) switch
        {
            ImageVerdict.Accepted accepted => Resizer.Resize(copy, accepted.Header, size, format, cancellationToken),
            ImageVerdict.Refused refused => throw new ImagingException("resize", refused.Refusal.Message),
            _ => throw new InvalidOperationException("There is no third verdict."),
        };
}
