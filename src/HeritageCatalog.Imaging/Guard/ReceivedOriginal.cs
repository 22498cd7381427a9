using System.Security.Cryptography;

namespace HeritageCatalog.Imaging.Guard;

/// <summary>
/// An original on its way in: written to a file, counted and hashed in one pass, deleted when disposed.
/// </summary>
public sealed class ReceivedOriginal : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private ReceivedOriginal(string path)
    {
        Path = path;
    }

    /// <summary>Where the bytes are.</summary>
    public string Path { get; }

    /// <summary>How many bytes came.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the bytes, in 64 small hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Null when the file is complete; else why reading was given up.</summary>
    public ImageRefused? Refusal { get; private set; }

    /// <summary>Reads a stream to its end or to the byte limit, whichever comes first.</summary>
    /// <param name="source">The bytes; it is left open.</param>
    /// <param name="folder">Where to write them, under a name of their own.</param>
    /// <param name="limit">More bytes than this are refused, and not read.</param>
    /// <param name="cancellationToken">Gives up, and deletes what was written.</param>
    public static async Task<ReceivedOriginal> ReceiveAsync(
        Stream source, string folder, long limit, CancellationToken cancellationToken)
    {
        var original = new ReceivedOriginal(System.IO.Path.Combine(folder, $"{Guid.NewGuid():N}.part"));
        try
        {
            await original.FillAsync(source, limit, cancellationToken);
            return original;
        }
        catch
        {
            original.Dispose();
            throw;
        }
    }

    /// <summary>Deletes the file, unless it has been moved.</summary>
    public void Dispose() => File.Delete(Path);

    private async Task FillAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(
            Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            Length += count;
            if (Length > limit)
            {
                Refusal = new ImageRefused(ImageRefusalReason.TooManyBytes, limit, Length);
                return;
            }

            hash.AppendData(buffer, 0, count);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        Refusal = Length == 0 ? new ImageRefused(ImageRefusalReason.Empty) : null;
    }
}
