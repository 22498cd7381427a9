namespace HeritageCatalog.Server.Tests.Processes;

/// <summary>What happens to a first start that does not get to its end, and to the one after it.</summary>
public sealed class InterruptedStartTests : IDisposable
{
    private const string EntriesOfTheShow = "/graphql?query={exhibition(code:%22E0001%22){entries{totalCount}}}";

    private readonly TemporaryFolder _folder = new();
    private int _attempt;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_seed_that_was_killed_half_way_is_loaded_whole_by_the_next_start()
    {
        using (var first = Serve())
        {
            await first.SaysAsync("seed crafts");
            await first.KillAsync();
        }

        await AssertNextStartIsWholeAsync();
    }

    [Fact]
    public async Task A_signal_while_the_seed_loads_ends_it_with_exit_code_0_and_the_next_start_loads_it_whole()
    {
        // Where the signal came too late, since the machine had something else to do, it is sent once more to another.
        while (!await WasLoadingWhenToldToEndAsync())
        {
            _attempt++;
        }

        await AssertNextStartIsWholeAsync();
    }

    [Fact]
    public async Task A_disk_that_is_full_before_the_seed_is_loaded_is_told_in_one_line_and_nothing_is_lost()
    {
        using (var first = HeritageProcess.StartOnSmallDisk(kilobytes: 800, Arguments()))
        {
            Assert.Equal(1, await first.ExitCodeAsync());
            Assert.Contains("the disk", Assert.Single(first.Errors.Trim().Split('\n')));
        }

        await AssertNextStartIsWholeAsync();
    }

    [Fact]
    public async Task Of_two_first_starts_on_one_new_folder_one_serves_and_the_other_says_why_not()
    {
        using var left = HeritageProcess.Start([.. Arguments(), "--no-seed"]);
        using var right = HeritageProcess.Start([.. Arguments(), "--no-seed"]);

        var ends = new[] { left.ExitCodeAsync(), right.ExitCodeAsync() };
        var loser = await Task.WhenAny(ends) == ends[0] ? left : right;
        var winner = loser == left ? right : left;

        await winner.ReadyAsync();
        Assert.Contains("in use by another process", loser.Errors);
        Assert.Equal(0, await winner.TerminateAsync());
    }

    private async Task<bool> WasLoadingWhenToldToEndAsync()
    {
        using var first = Serve();
        await first.SaysAsync("seed areas");

        Assert.Equal(0, await first.TerminateAsync());
        Assert.Equal("", first.Errors.Trim());
        return !first.Output.Contains("ready on", StringComparison.Ordinal);
    }

    private async Task AssertNextStartIsWholeAsync()
    {
        using var next = Serve();
        using var client = new HttpClient { BaseAddress = new Uri(await next.ReadyAsync()) };

        var answer = await client.GetStringAsync(EntriesOfTheShow, TestContext.Current.CancellationToken);

        Assert.Contains("\"totalCount\":234", answer);
    }

    private HeritageProcess Serve() => HeritageProcess.Start(Arguments());

    private string[] Arguments() => ["serve", "--port", "0", "--data", _folder.File($"data{_attempt}")];
}
