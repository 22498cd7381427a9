namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

public sealed class SharingTests
{
    private static readonly string Slow = NumberServer.Query("{ slow(name: \"a\") }");

    [Fact]
    public async Task Who_asks_the_same_meanwhile_waits_for_the_one_answer()
    {
        await using var server = await NumberServer.StartAsync();
        var numbers = server.Get<Numbers>();

        var first = server.AnswerAsync(Slow);
        await numbers.Begun.Task;
        var others = Enumerable.Range(0, 10).Select(_ => server.AnswerAsync(Slow)).ToArray();
        numbers.LetGo.SetResult();

        Assert.All(await Task.WhenAll([first, .. others]), answer => Assert.Equal("""{"data":{"slow":1}}""", answer));
        Assert.Equal(1, numbers.Reads);
    }

    [Fact]
    public async Task Who_waited_for_an_answer_that_was_outrun_reads_for_himself()
    {
        await using var server = await NumberServer.StartAsync();
        var numbers = server.Get<Numbers>();
        server.Get<NumberTracker>().IsOutrun = true;

        var first = server.AnswerAsync(Slow);
        await numbers.Begun.Task;
        numbers.Put("a", 5);
        var second = server.AnswerAsync(Slow);
        numbers.LetGo.SetResult();

        Assert.Equal("""{"data":{"slow":1}}""", await first);
        Assert.Equal("""{"data":{"slow":5}}""", await second);
    }

    [Fact]
    public async Task A_first_one_who_leaves_does_not_take_the_others_with_him()
    {
        await using var server = await NumberServer.StartAsync();
        var numbers = server.Get<Numbers>();
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent(Slow, mediaType: new("application/json"));

        var first = server.Client.PostAsync("/graphql", content, leaving.Token);
        await numbers.Begun.Task;
        var others = Enumerable.Range(0, 5).Select(_ => server.AnswerAsync(Slow)).ToArray();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await numbers.BegunTwice.Task;
        numbers.LetGo.SetResult();

        Assert.All(await Task.WhenAll(others), answer => Assert.Equal("""{"data":{"slow":1}}""", answer));
        Assert.Equal(2, numbers.Reads);
    }
}
