using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>A file that came with a request; a resolver gets it by an argument of the scalar <c>Upload</c>.</summary>
/// <remarks>It is gone when the request has been answered: copy what is to stay.</remarks>
public sealed class UploadedFile
{
    private readonly SafeFileHandle? _file;
    private readonly byte[] _bytes;

    internal UploadedFile(string name, string? contentType, long length, byte[] bytes, SafeFileHandle? file)
    {
        Name = name;
        ContentType = contentType;
        Length = length;
        _bytes = bytes;
        _file = file;
    }

    /// <summary>What the client calls the file, without any path; not to be trusted as a name here.</summary>
    public string Name { get; }

    /// <summary>The media type that the client states; null where it states none. Nobody has checked it.</summary>
    public string? ContentType { get; }

    /// <summary>Size in bytes.</summary>
    public long Length { get; }

    /// <summary>Reads the file from its beginning; several readers at once do not meet.</summary>
    public Stream OpenReadStream() => _file is null
        ? new MemoryStream(_bytes, 0, (int)Length, writable: false)
        : new TemporaryFileReader(_file, Length);

    /// <summary>Copies the whole file.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation = default)
    {
        await using var source = OpenReadStream();
        await source.CopyToAsync(target, cancellation);
    }

    internal void Discard() => _file?.Dispose();
}
