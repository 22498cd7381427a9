using System.Net;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Resolving;
using HeritageCatalog.Mongo.Tests.Clusters;

namespace HeritageCatalog.Mongo.Tests.Resolving;

public sealed class DnsClientTests
{
    private const string Name = "_mongodb._tcp.db.example.org";

    private static readonly DnsRecord[] Expected =
        [new DnsRecord.Service("a.db.example.org", 27017, TimeSpan.FromSeconds(60))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_is_looked_up_by_a_datagram()
    {
        await using var service = new FakeNameService(question => [Answer(question)]);

        Assert.Equal(Expected, await LookUpAsync(service.Address));
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_a_datagram_is_fetched_by_a_stream()
    {
        await using var service = new FakeNameService(
            question => [DnsReply.To(question).Truncated().Build()], Answer);

        Assert.Equal(Expected, await LookUpAsync(service.Address));
    }

    [Fact]
    public async Task Datagrams_that_answer_something_else_are_not_taken()
    {
        await using var service = new FakeNameService(question =>
        [
            [],
            [1, 2, 3],
            DnsReply.To([(byte)~question[0], .. question[1..]]).AddService("evil.db.example.org", 1).Build(),
            Answer(question),
        ]);

        Assert.Equal(Expected, await LookUpAsync(service.Address));
    }

    [Fact]
    public async Task A_name_that_does_not_exist_has_no_records()
    {
        await using var service = new FakeNameService(question => [DnsReply.To(question).Result(3).Build()]);

        Assert.Empty(await LookUpAsync(service.Address));
    }

    [Fact]
    public async Task The_next_service_is_asked_when_one_fails_or_talks_nonsense()
    {
        await using var failing = new FakeNameService(question => [DnsReply.To(question).Result(2).Build()]);
        await using var nonsense = new FakeNameService(question => [DnsReply.To(question).AddRaw([9]).Build()]);
        await using var working = new FakeNameService(question => [Answer(question)]);

        Assert.Equal(Expected, await LookUpAsync(failing.Address, nonsense.Address, working.Address));
    }

    [Fact]
    public async Task A_stream_that_answers_something_else_is_a_failure()
    {
        await using var service = new FakeNameService(
            question => [DnsReply.To(question).Truncated().Build()], _ => [1, 2, 3]);

        await Assert.ThrowsAsync<MongoConnectionException>(async () => await LookUpAsync(service.Address));
    }

    [Fact]
    public async Task When_no_service_answers_the_failure_names_each_and_says_why()
    {
        var timeout = TimeSpan.FromMilliseconds(50);
        var time = new ManualTime();
        await using var silent = new FakeNameService(_ =>
        {
            time.Advance(timeout);
            return [];
        });
        await using var failing = new FakeNameService(question => [DnsReply.To(question).Result(2).Build()]);
        var settings = new ResolverSettings
        {
            Servers = [silent.Address, failing.Address], Attempts = 2, Timeout = timeout,
        };

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(async () =>
            await new DnsClient(settings, time).LookUpAsync(Name, DnsType.Service, Token));

        Assert.Equal(
            $"'{Name}' could not be looked up ({silent.Address}: no answer within 0.05 s; "
                + $"{failing.Address}: it answered ServiceFailed).",
            failure.Message);
        Assert.Equal(2, silent.Questions);
    }

    [Fact]
    public async Task Giving_up_ends_the_wait_for_an_answer()
    {
        await using var silent = new FakeNameService(_ => []);
        using var giveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var client = new DnsClient(Settings(silent.Address), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await client.LookUpAsync(Name, DnsType.Service, giveUp.Token));
    }

    private static byte[] Answer(byte[] question) =>
        DnsReply.To(question).AddService("a.db.example.org", 27017).Build();

    private static ValueTask<IReadOnlyList<DnsRecord>> LookUpAsync(params IPEndPoint[] servers) =>
        new DnsClient(Settings(servers), TimeProvider.System).LookUpAsync(Name, DnsType.Service, Token);

    private static ResolverSettings Settings(params IPEndPoint[] servers) =>
        new() { Servers = servers, Attempts = 1, Timeout = TimeSpan.FromSeconds(30) };
}
