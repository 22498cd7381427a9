namespace HeritageCatalog.Server.Tests.Processes;

/// <summary><c>heritage db</c>, as somebody types it beside a running server or a stopped one.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_written_while_the_server_goes_on_and_can_be_restored()
    {
        using var server = HeritageProcess.Start("serve", "--port", "0", "--data", _folder.File("data"));
        await server.ReadyAsync();

        using var backup = HeritageProcess.Start(
            "db", "backup", _folder.File("copy.db"), "--data", _folder.File("data"));
        Assert.Equal(0, await backup.ExitCodeAsync());
        Assert.Equal(0, await server.TerminateAsync());
        using var restore = HeritageProcess.Start(
            "db", "restore", _folder.File("copy.db"), "--data", _folder.File("other"));
        Assert.Equal(0, await restore.ExitCodeAsync());
        using var restored = HeritageProcess.Start("serve", "--port", "0", "--data", _folder.File("other"));
        await restored.ReadyAsync();

        Assert.DoesNotContain("seed", restored.Output);
    }

    [Fact]
    public async Task A_check_tells_what_is_there_and_that_it_is_sound()
    {
        await SeedAsync();

        using var check = HeritageProcess.Start("db", "check", "--data", _folder.File("data"));

        Assert.Equal(0, await check.ExitCodeAsync());
        await check.SaysAsync("The database is sound:");
    }

    [Fact]
    public async Task A_check_of_a_damaged_database_fails()
    {
        await SeedAsync();
        await DamageAsync();

        using var check = HeritageProcess.Start("db", "check", "--data", _folder.File("data"));

        Assert.Equal(1, await check.ExitCodeAsync());
    }

    [Fact]
    public async Task What_is_readable_of_a_damaged_database_is_salvaged_and_can_be_restored()
    {
        await SeedAsync();
        await DamageAsync();

        using var salvage = HeritageProcess.Start(
            "db", "salvage", _folder.File("rest.db"), "--data", _folder.File("data"));
        Assert.Equal(0, await salvage.ExitCodeAsync());
        using var restore = HeritageProcess.Start(
            "db", "restore", _folder.File("rest.db"), "--data", _folder.File("other"));

        Assert.Equal(0, await restore.ExitCodeAsync());
    }

    [Fact]
    public async Task A_database_in_use_is_not_compacted()
    {
        using var server = HeritageProcess.Start(
            "serve", "--port", "0", "--no-seed", "--data", _folder.File("data"));
        await server.ReadyAsync();

        using var compact = HeritageProcess.Start("db", "compact", "--data", _folder.File("data"));

        Assert.Equal(1, await compact.ExitCodeAsync());
        Assert.Contains("in use by another process", compact.Errors);
    }

    [Fact]
    public async Task A_start_after_a_kill_says_that_everything_was_verified()
    {
        using (var server = HeritageProcess.Start("serve", "--port", "0", "--data", _folder.File("data")))
        {
            await server.ReadyAsync();
            await server.KillAsync();
        }

        using var next = HeritageProcess.Start("serve", "--port", "0", "--data", _folder.File("data"));
        await next.ReadyAsync();

        Assert.Contains("recovered", next.Output);
    }

    private async Task DamageAsync()
    {
        var file = _folder.File("data", "catalog.db");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes.AsSpan(bytes.Length / 2, 4_096).Clear();
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
    }

    private async Task SeedAsync()
    {
        using var seed = HeritageProcess.Start("seed", "--data", _folder.File("data"));
        Assert.Equal(0, await seed.ExitCodeAsync());
    }
}
