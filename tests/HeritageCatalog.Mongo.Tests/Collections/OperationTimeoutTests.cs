using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class OperationTimeoutTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_ends_when_its_time_is_over()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        await using var client = await MongoClient.ConnectAsync($"mongodb://{server.Address}/?timeoutMS=200", null, Token);

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(async () => await FindAsync(client, Token));

        Assert.Equal("find was not done within the 200 ms that timeoutMS gives it.", failure.Message);
        Assert.Equal(ConnectionFailure.Timeout, failure.Failure);
    }

    [Fact]
    public async Task A_caller_who_gives_up_first_is_told_so()
    {
        await using var server = new FakeServer { Answer = FakeServer.Silence };
        await using var client = await MongoClient.ConnectAsync($"mongodb://{server.Address}/?timeoutMS=60000", null, Token);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await FindAsync(client, cancellation.Token));
    }

    [Fact]
    public async Task No_time_is_any_time()
    {
        await using var server = new FakeServer();
        await using var client = await MongoClient.ConnectAsync($"mongodb://{server.Address}/?timeoutMS=0", null, Token);

        Assert.Null(client.Options.Timeout);
    }

    private static async Task FindAsync(MongoClient client, CancellationToken cancellationToken)
    {
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts");
        await crafts.FindOneAsync(default, cancellationToken: cancellationToken);
    }
}
