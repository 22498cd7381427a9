namespace HeritageCatalog.Imaging.Tests;

/// <summary>A file with given bytes that is gone when disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(Path, bytes);
    }

    public TemporaryFile()
    {
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"heritage-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(Path);
}
