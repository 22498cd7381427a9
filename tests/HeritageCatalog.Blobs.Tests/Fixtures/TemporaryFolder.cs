namespace HeritageCatalog.Blobs.Tests.Fixtures;

/// <summary>A folder of one test, removed with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blobs-");

    public string Path => _folder.FullName;

    public string File(params string[] segments) => System.IO.Path.Combine([Path, .. segments]);

    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(
        File(folder), "*", SearchOption.AllDirectories);

    public void Dispose() => _folder.Delete(recursive: true);
}
