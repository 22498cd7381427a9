using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>A server that a contract is tried on, by the client that the product uses.</summary>
public abstract class ContractStore : IAsyncLifetime
{
    public MongoClient Client { get; protected set; } = null!;

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>The engine in this process.</summary>
public sealed class EngineStore : ContractStore
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedServer _server = null!;

    public override async ValueTask InitializeAsync()
    {
        _server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = _folder.File("test.db") });
        Client = new MongoClient(_server.Connect());
    }

    public override async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>
/// A server over TCP: the engine behind its listener, or, where <see cref="ClusterContractTests"/> says so, a cluster.
/// </summary>
public sealed class WireStore : ContractStore
{
    private ListeningDatabase? _listening;

    public override async ValueTask InitializeAsync()
    {
        if (ClusterContractTests.Target is { } target)
        {
            Client = await MongoClient.ConnectAsync(target);
            return;
        }

        _listening = await ListeningDatabase.StartAsync();
        Client = await _listening.ConnectAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (_listening is not null)
        {
            await _listening.DisposeAsync();
        }
    }
}
