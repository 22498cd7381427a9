using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.MongoEmbedded.Listening;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>The server of one suite: embedded, and reached over TCP by the clients under test.</summary>
public sealed class UnifiedServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("unified-");
    private EmbeddedServer _server = null!;
    private MongoListener _listener = null!;
    private MongoClient _control = null!;

    /// <summary>Looks at the data past the listener, its fail points and the client's pools.</summary>
    public MongoClient Inside { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = Path.Combine(_folder.FullName, "unified.db") });
        _listener = MongoListener.Start(_server, new MongoListenerOptions { AllowsFailPoints = true });
        Inside = new MongoClient(_server.Connect());
        _control = await MongoClient.ConnectAsync(Address(""));
    }

    public string Address(string options) =>
        $"mongodb://{_listener.EndPoint}/?serverSelectionTimeoutMS=5000&heartbeatFrequencyMS=500{options}";

    /// <summary>Sets a fail point, whatever the clients under test are in.</summary>
    public async Task FailAsync(BsonDocument failPoint, CancellationToken cancellation) =>
        await _control.GetDatabase("admin").RunCommandAsync(failPoint, cancellationToken: cancellation);

    public Task StopFailingAsync(CancellationToken cancellation) =>
        FailAsync(new BsonBuilder { { "configureFailPoint", "failCommand" }, { "mode", "off" } }, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _control.DisposeAsync();
        await Inside.DisposeAsync();
        await _listener.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
