using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

public sealed class BoundTests
{
    [Fact]
    public async Task What_is_kept_never_takes_more_than_its_room()
    {
        await using var server = await NumberServer.StartAsync(static options =>
        {
            options.ResponseCache.MaxBytes = 20_000;
            options.ResponseCache.MaxResponseBytes = 5_000;
        });

        foreach (var length in Enumerable.Range(1_000, 50))
        {
            await server.AnswerAsync(Long(length));
        }

        var cache = server.Get<ResponseCache>();
        Assert.InRange(cache.Bytes, 15_000, 20_000);
        Assert.Equal(50, cache.Evictions + cache.Count);
        Assert.Equal(cache.Count, server.Get<NumberTracker>().Watched);
    }

    [Fact]
    public async Task What_is_asked_for_again_outlives_what_is_not()
    {
        await using var server = await NumberServer.StartAsync(static options =>
        {
            options.ResponseCache.MaxBytes = 20_000;
            options.ResponseCache.MaxResponseBytes = 5_000;
        });
        await server.AnswerAsync(NumberServer.Number);

        foreach (var length in Enumerable.Range(1_000, 50))
        {
            await server.AnswerAsync(NumberServer.Number);
            await server.AnswerAsync(Long(length));
        }

        Assert.Equal(50, server.Get<ResponseCache>().Hits);
    }

    [Fact]
    public async Task A_large_answer_is_given_but_not_kept()
    {
        await using var server =
            await NumberServer.StartAsync(static options => options.ResponseCache.MaxResponseBytes = 1_000);

        await server.AnswerAsync(Long(2_000));
        var again = await server.AnswerAsync(Long(2_000));

        Assert.Contains(new string('x', 2_000), again, StringComparison.Ordinal);
        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task An_answer_whose_time_is_up_is_made_anew()
    {
        await using var server = await NumberServer.StartAsync();
        var until = NumberServer.Query("{ until(second: 10) }");
        var time = server.Get<ManualTime>();

        var first = await server.AnswerAsync(until);
        time.Now = time.Now.AddSeconds(9);
        var second = await server.AnswerAsync(until);
        time.Now = time.Now.AddSeconds(1);
        var third = await server.AnswerAsync(until);

        Assert.Equal(["1", "1", "2"], new[] { first, second, third }.Select(answer => answer[^3..^2]));
        Assert.Equal(2, server.Get<Numbers>().Reads);
        Assert.Equal(1, server.Get<ResponseCache>().Expirations);
    }

    [Fact]
    public async Task Of_several_moments_the_first_counts()
    {
        await using var server = await NumberServer.StartAsync();
        var both = NumberServer.Query("{ late: until(second: 30) soon: until(second: 10) }");
        await server.AnswerAsync(both);

        server.Get<ManualTime>().Now += TimeSpan.FromSeconds(10);
        var after = await server.AnswerAsync(both);

        Assert.Equal("""{"data":{"late":1,"soon":2}}""", after);
    }

    [Fact]
    public async Task A_document_that_was_taken_away_is_answered_no_longer_than_its_name_holds()
    {
        const string text = "{ number(name: \"a\") }";
        var kept = new HashSet<string> { text };
        await using var server = await NumberServer.StartAsync(source: kept);
        var named = $$"""{"id":"sha256:{{NumberServer.HashOf(text)}}"}""";

        var first = await server.AnswerAsync(named);
        kept.Clear();
        var meanwhile = await server.AnswerAsync(named);
        server.Get<ManualTime>().Now += TimeSpan.FromMinutes(1);
        var later = await server.AnswerAsync(named);

        Assert.Equal("""{"data":{"number":1}}""", first);
        Assert.Equal(first, meanwhile);
        Assert.Contains("DOCUMENT_NOT_FOUND", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clearing_drops_everything()
    {
        await using var server = await NumberServer.StartAsync();
        await server.AnswerAsync(NumberServer.Number);

        server.Get<ResponseCache>().Clear();
        await server.AnswerAsync(NumberServer.Number);

        Assert.Equal(2, server.Get<Numbers>().Reads);
        Assert.Equal(1, server.Get<NumberTracker>().Watched);
    }

    private static string Long(int length) => NumberServer.Query($"{{ long(length: {length}) }}");
}
