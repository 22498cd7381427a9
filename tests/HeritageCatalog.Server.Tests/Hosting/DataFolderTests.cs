using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"heritage-{Guid.NewGuid():n}");

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_made()
    {
        DataFolder.Open(_path);

        Assert.True(Directory.Exists(_path));
    }

    [Fact]
    public void A_folder_opened_once_can_be_opened_again()
    {
        File.WriteAllText(DataFolder.Open(_path).DatabasePath, "records");

        Assert.Equal(_path, DataFolder.Open(_path).Path);
    }

    [Fact]
    public void A_folder_with_somebody_elses_files_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(Path.Combine(_path, "thesis.docx"), "");

        var refusal = Assert.Throws<StartRefusedException>(() => DataFolder.Open(_path));

        Assert.Contains("thesis.docx", refusal.Message);
        Assert.Equal(["thesis.docx"], Directory.GetFileSystemEntries(_path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_is_refused()
    {
        File.WriteAllText(_path, "");

        var refusal = Assert.Throws<StartRefusedException>(() => DataFolder.Open(_path));

        File.Delete(_path);
        Assert.Contains("is a file", refusal.Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_its_path()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => DataFolder.Open("/proc/heritage"));

        Assert.Contains("/proc/heritage", refusal.Message);
    }
}
