using System.Buffers.Binary;
using System.Text.Json;
using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Isolation;

/// <summary>
/// Reads what a worker writes, believing none of its numbers beyond bounds: a decoder may have been taken over.
/// </summary>
internal static class WorkerAnswerReader
{
    private const int LongestHead = 1 << 20;
    private const long LongestFile = 256L << 20;

    /// <returns>Null when the answer is not whole.</returns>
    public static async Task<ProcessOutcome?> ReadAsync(
        Stream stream, RenditionPlan plan, CancellationToken cancellationToken)
    {
        if (await ReadHeadAsync(stream, cancellationToken) is not { } answer)
        {
            return null;
        }

        if (answer.Refusal is { } refusal)
        {
            return new ProcessOutcome.Refused(refusal);
        }

        var isWhole = answer.Header is not null && answer.Files.Count == plan.Renditions.Count;
        var renditions = isWhole ? await ReadFilesAsync(stream, plan, answer.Files, cancellationToken) : null;
        return renditions is null ? null : new ProcessOutcome.Processed(new ProcessedImage
        {
            Header = answer.Header!,
            Renditions = renditions,
            Analysis = answer.Analysis,
        });
    }

    /// <returns>Null when the answer is not whole.</returns>
    public static async Task<PyramidOutcome?> ReadPyramidAsync(Stream stream, CancellationToken cancellationToken) =>
        await ReadHeadAsync(stream, cancellationToken) switch
        {
            { Refusal: { } refusal } => new PyramidOutcome.Refused(refusal),
            { Pyramid: { } size } => new PyramidOutcome.Written(size),
            _ => null,
        };

    private static async Task<WorkerAnswer?> ReadHeadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var prefix = new byte[4];
        if (await stream.ReadAtLeastAsync(prefix, 4, throwOnEndOfStream: false, cancellationToken) < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (length is <= 0 or > LongestHead)
        {
            return null;
        }

        var head = new byte[length];
        var count = await stream.ReadAtLeastAsync(head, length, throwOnEndOfStream: false, cancellationToken);
        try
        {
            return count < length ? null : JsonSerializer.Deserialize(head, WorkerMessages.Default.WorkerAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<Rendition>?> ReadFilesAsync(
        Stream stream, RenditionPlan plan, IReadOnlyList<WorkerFile> files, CancellationToken cancellationToken)
    {
        var renditions = new List<Rendition>();
        var isWhole = false;
        try
        {
            foreach (var ((preset, format), file) in plan.Renditions.Zip(files))
            {
                if (await ReadFileAsync(stream, file.Length, cancellationToken) is not { } buffer)
                {
                    return null;
                }

                var size = new PixelSize(file.Width, file.Height);
                renditions.Add(new Rendition(preset, new EncodedImage(buffer, format, size)));
            }

            isWhole = true;
            return renditions;
        }
        finally
        {
            renditions.ForEach(one => Release(one, isWhole));
        }
    }

    private static async Task<NativeBuffer?> ReadFileAsync(
        Stream stream, long length, CancellationToken cancellationToken)
    {
        if (length is <= 0 or > LongestFile)
        {
            return null;
        }

        var buffer = NativeBuffer.OfLength(length);
        var piece = new byte[64 * 1024];
        await using var target = new UnmanagedMemoryStream(buffer, 0, length, FileAccess.Write);
        for (var left = length; left > 0;)
        {
            var count = await stream.ReadAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, left)), cancellationToken);
            if (count == 0)
            {
                buffer.Dispose();
                return null;
            }

            target.Write(piece, 0, count);
            left -= count;
        }

        return buffer;
    }

    private static void Release(Rendition rendition, bool isWhole)
    {
        if (!isWhole)
        {
            rendition.Image.Dispose();
        }
    }
}
