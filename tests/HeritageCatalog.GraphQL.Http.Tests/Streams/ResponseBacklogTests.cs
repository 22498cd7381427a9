using System.Text;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Streams;

/// <summary>What waits for clients that do not read is bounded for all of them together.</summary>
public sealed class ResponseBacklogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beyond_the_limit_an_operation_ends_with_an_error_until_others_have_been_read()
    {
        await using var server = await StartAsync(mostBytes: 1_500);
        await using var waiting = Run(server, length: 1_000);
        await waiting.MoveNextAsync();

        await using var refused = Run(server, length: 1_000);
        Assert.True(await refused.MoveNextAsync());
        Assert.Contains("\"OVERLOADED\"", refused.Current.ToJson());
        Assert.False(await refused.MoveNextAsync());
        Assert.False(await waiting.MoveNextAsync());

        await using var later = Run(server, length: 1_000);
        Assert.True(await later.MoveNextAsync());
        Assert.Equal(ExecutionStatus.Executed, later.Current.Status);
    }

    [Fact]
    public async Task What_a_client_that_has_gone_did_not_read_does_not_count()
    {
        await using var server = await StartAsync(mostBytes: 1_500);
        await using (var gone = Run(server, length: 1_000))
        {
            await gone.MoveNextAsync();
        }

        await using var later = Run(server, length: 1_000);
        Assert.True(await later.MoveNextAsync());
        Assert.Equal(ExecutionStatus.Executed, later.Current.Status);
    }

    [Fact]
    public async Task A_response_that_waits_alone_may_have_any_size()
    {
        await using var server = await StartAsync(mostBytes: 1_500);
        await using var large = Run(server, length: 100_000);

        Assert.True(await large.MoveNextAsync());
        Assert.Equal(ExecutionStatus.Executed, large.Current.Status);
    }

    private static Task<HttpTestServer> StartAsync(long mostBytes) => GraphQLTestServer.StartAsync(
        options => options.MaxWaitingBytes = mostBytes,
        extend: static server => server.AddStreams().AddFlood());

    private static IAsyncEnumerator<ExecutionResult> Run(HttpTestServer server, int length)
    {
        var query = Encoding.UTF8.GetBytes($"{{ text(length: {length}) }}");
        return server.Get<StreamedOperation>().RunAsync(new GraphQLRequest { Query = query }, null, Cancel)
            .GetAsyncEnumerator(Cancel);
    }
}
