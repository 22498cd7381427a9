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
    public void A_folder_of_a_newer_version_is_refused_and_left_alone()
    {
        const string NewerMark = """{ "format": 2 }""";
        var mark = Path.Combine(DataFolder.Open(_path).Path, "heritage-data.json");
        File.WriteAllText(mark, NewerMark);

        var refusal = Assert.Throws<StartRefusedException>(() => DataFolder.Open(_path));

        Assert.Contains("newer version", refusal.Message);
        Assert.Contains("--data", refusal.Message);
        Assert.Equal(NewerMark, File.ReadAllText(mark));
    }

    [Theory]
    [InlineData("")]
    [InlineData("holiday")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "format": "one" }""")]
    [InlineData("""{ "format": null }""")]
    public void A_mark_that_says_no_format_is_refused_by_its_path(string mark)
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(Path.Combine(_path, "heritage-data.json"), mark);

        var refusal = Assert.Throws<StartRefusedException>(() => DataFolder.Open(_path));

        Assert.Contains(Path.Combine(_path, "heritage-data.json"), refusal.Message);
    }

    [Theory]
    [InlineData("lost+found")]
    [InlineData(".heritage-17")]
    public void What_a_new_volume_or_another_start_leaves_is_no_strangers_file(string name)
    {
        Directory.CreateDirectory(Path.Combine(_path, name));

        Assert.Equal(_path, DataFolder.Open(_path).Path);
    }

    [Fact]
    public async Task Many_starts_may_make_the_folder_at_once()
    {
        var starts = Enumerable.Range(0, 8).Select(_ => Task.Run(() => DataFolder.Open(_path)));

        Assert.All(await Task.WhenAll(starts), folder => Assert.Equal(_path, folder.Path));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused_with_its_path()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => DataFolder.Open("/proc/heritage"));

        Assert.Contains("/proc/heritage", refusal.Message);
    }
}
