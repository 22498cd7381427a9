using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>
/// Writes what the public may see of a picture as files, so that any web server that hands out files can show it in a
/// viewer that zooms: the IIIF Image API 3, compliance level 0.
/// </summary>
public sealed class StaticTiles(LocalCopies copies, ImagePipeline pipeline)
{
    // The whole is there as one file up to this; beyond it there are tiles.
    private static readonly IiifLimits Whole = new(2048, 4_000_000);

    /// <param name="source">What parts of the picture are cut from.</param>
    /// <param name="folder">Not there yet.</param>
    /// <param name="address">Where the folder is going to be found.</param>
    /// <param name="cancellation">Gives up, and leaves nothing behind.</param>
    /// <returns>False when the picture's file is gone.</returns>
    internal async Task<bool> TryWriteAsync(
        DeepZoom source, string folder, string address, CancellationToken cancellation)
    {
        using var copy = await copies.FindAsync(source.Blob, cancellation);
        if (copy is null)
        {
            return false;
        }

        // Under a name that means nothing to the library, and whole or not at all.
        var partial = Path.Combine(Path.GetDirectoryName(folder)!, $"tiles-{Guid.NewGuid():n}");
        try
        {
            await pipeline.WriteTilesAsync(copy.Path, partial, address, cancellation);
            await WriteSizesAsync(copy.Path, source.Size, partial, cancellation);
            var information = IiifInformation.WriteStatic(
                address, source.Size, IiifInformation.SizesOf(source.Size, Whole));
            await File.WriteAllBytesAsync(Path.Combine(partial, "info.json"), information, cancellation);
            Directory.Move(partial, folder);
            return true;
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }

    private async Task WriteSizesAsync(
        string copy, PixelSize whole, string folder, CancellationToken cancellation)
    {
        var last = "";
        foreach (var size in IiifInformation.SizesOf(whole, Whole))
        {
            last = await WriteSizeAsync(copy, whole, size, folder, cancellation);
        }

        var max = Directory.CreateDirectory(Path.Combine(folder, "full", "max", "0"));
        File.Copy(last, Path.Combine(max.FullName, "default.jpg"));
    }

    private async Task<string> WriteSizeAsync(
        string copy, PixelSize whole, PixelSize size, string folder, CancellationToken cancellation)
    {
        var name = FormattableString.Invariant($"{size.Width},{size.Height}");
        var asked = IiifRequest.Parse("full", name, "0", "default", "jpg", whole, Whole);
        using var picture = await pipeline.ReadRegionAsync(
            copy, ((IiifOutcome.Valid)asked).Request, cancellation);
        var path = Path.Combine(
            Directory.CreateDirectory(Path.Combine(folder, "full", name, "0")).FullName, "default.jpg");
        await using var file = File.Create(path);
        await picture.OpenRead().CopyToAsync(file, cancellation);
        return path;
    }
}
