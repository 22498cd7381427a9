using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Hosting;

/// <summary>What processes leave behind where they work.</summary>
public sealed class WorkFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private DataFolder Data => DataFolder.Open(_folder.File("data"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_living_work_on_stays()
    {
        using var first = WorkFolder.Open(Data);
        File.WriteAllText(Path.Combine(first.Path, "half"), "a picture");

        using var second = WorkFolder.Open(Data);

        Assert.NotEqual(first.Path, second.Path);
        Assert.True(File.Exists(Path.Combine(first.Path, "half")));
    }

    [Fact]
    public void Nothing_stays_of_who_ends_well()
    {
        using (var work = WorkFolder.Open(Data))
        {
            File.WriteAllText(Path.Combine(work.Path, "half"), "a picture");
        }

        Assert.Empty(Directory.GetFileSystemEntries(Data.WorkPath));
    }

    [Fact]
    public async Task What_a_killed_server_worked_on_is_gone_with_the_next_start()
    {
        string half;
        using (var first = Serve())
        {
            await first.ReadyAsync();
            half = Path.Combine(Assert.Single(Directory.GetDirectories(Data.WorkPath, "*")), "half");
            await File.WriteAllTextAsync(half, "a picture", TestContext.Current.CancellationToken);
            await first.KillAsync();
        }

        Assert.True(File.Exists(half));
        using var second = Serve();
        await second.ReadyAsync();

        Assert.False(File.Exists(half));
        Assert.Single(Directory.GetDirectories(Data.WorkPath));
        Assert.Equal(0, await second.TerminateAsync());
        Assert.Empty(Directory.GetFileSystemEntries(Data.WorkPath));
    }

    private HeritageProcess Serve() =>
        HeritageProcess.Start("serve", "--no-seed", "--port", "0", "--data", _folder.File("data"));
}
