using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly ManualTime _time = new();
    private readonly HashSet<BlobName> _referred = [];

    [Fact]
    public async Task What_nothing_has_referred_to_for_a_week_is_deleted()
    {
        await PutAllAsync("kept", "orphan");
        _referred.Add(BlobName.Parse("kept"));
        await CollectAsync();
        _time.Advance(Week);

        var report = await CollectAsync();

        Assert.Equal("orphan", Assert.Single(report.Deleted).Name.Text);
        Assert.Equal(["kept", "maintenance/unreferred"], await NamesAsync());
    }

    [Fact]
    public async Task What_nothing_has_referred_to_for_less_than_a_week_stays()
    {
        await PutAllAsync("orphan");
        await CollectAsync();
        _time.Advance(Week - TimeSpan.FromSeconds(1));

        var report = await CollectAsync();

        Assert.Empty(report.Deleted);
        Assert.Equal("orphan", Assert.Single(report.Waiting).Name.Text);
        Assert.Contains("orphan", await NamesAsync());
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_be_deleted_and_deletes_nothing()
    {
        await PutAllAsync("orphan");
        await CollectAsync(isDryRun: true);
        _time.Advance(Week);

        var dry = await CollectAsync(isDryRun: true);

        Assert.Equal("orphan", Assert.Single(dry.Deleted).Name.Text);
        Assert.Contains("orphan", await NamesAsync());
        Assert.Equal("orphan", Assert.Single((await CollectAsync()).Deleted).Name.Text);
    }

    [Fact]
    public async Task What_was_referred_to_in_between_begins_a_new_week()
    {
        await PutAllAsync("orphan");
        await CollectAsync();
        _referred.Add(BlobName.Parse("orphan"));
        _time.Advance(Week / 2);
        await CollectAsync();
        _referred.Clear();
        _time.Advance(Week / 2);

        Assert.Empty((await CollectAsync()).Deleted);
    }

    [Fact]
    public async Task What_was_touched_in_between_begins_a_new_week()
    {
        await PutAllAsync("orphan");
        await CollectAsync();
        await Store.TouchAsync(BlobName.Parse("orphan"), Cancellation);
        _time.Advance(Week);

        Assert.Empty((await CollectAsync()).Deleted);
    }

    [Fact]
    public async Task What_is_referred_to_at_the_last_moment_is_not_deleted()
    {
        await PutAllAsync("orphan");
        await CollectAsync();
        _time.Advance(Week);
        var asked = 0;

        var report = await CollectAsync(find: names => ++asked == 2 ? [.. names] : []);

        Assert.Empty(report.Deleted);
        Assert.Contains("orphan", await NamesAsync());
    }

    [Fact]
    public async Task What_is_touched_at_the_last_moment_is_not_deleted()
    {
        await PutAllAsync("orphan");
        await CollectAsync();
        _time.Advance(Week);
        var asked = 0;
        var collector = new BlobCollector(Store, TouchingAsync, new BlobCollectorOptions { Time = _time });

        var report = await collector.RunAsync(isDryRun: false, Cancellation);

        Assert.Empty(report.Deleted);
        Assert.Contains("orphan", await NamesAsync());

        async Task<IReadOnlySet<BlobName>> TouchingAsync(
            IReadOnlyList<BlobName> names, CancellationToken cancellation)
        {
            await (++asked == 2 ? Store.TouchAsync(names[0], cancellation) : Task.CompletedTask);
            return new HashSet<BlobName>();
        }
    }

    [Fact]
    public async Task Everything_that_was_put_is_found_sound()
    {
        await PutAllAsync(Names);

        var report = await Store.VerifyAsync(cancellation: Cancellation);

        Assert.True(report.IsSound);
        Assert.Equal((Names.Length, 10L * Names.Length), (report.Blobs, report.Bytes));
    }

    private Task<BlobCollectionReport> CollectAsync(
        bool isDryRun = false, Func<IReadOnlyList<BlobName>, HashSet<BlobName>>? find = null) =>
        new BlobCollector(
            Store,
            (names, _) => Task.FromResult<IReadOnlySet<BlobName>>(find?.Invoke(names) ?? _referred),
            new BlobCollectorOptions { Time = _time }).RunAsync(isDryRun, Cancellation);

    private async Task<List<string>> NamesAsync() =>
        await Store.ListAllAsync(cancellation: Cancellation).Select(blob => blob.Name.Text)
            .ToListAsync(Cancellation);
}
