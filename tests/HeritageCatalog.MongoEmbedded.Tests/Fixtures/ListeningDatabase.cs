using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.MongoEmbedded.Listening;

namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>A server on a file of its own that listens on a free port.</summary>
internal sealed class ListeningDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private ListeningDatabase(TemporaryFolder folder, EmbeddedServer server, MongoListener listener)
    {
        _folder = folder;
        Server = server;
        Listener = listener;
    }

    public EmbeddedServer Server { get; }

    public MongoListener Listener { get; }

    public static async Task<ListeningDatabase> StartAsync(MongoListenerOptions? options = null)
    {
        var folder = new TemporaryFolder();
        var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = folder.File("test.db") });
        return new ListeningDatabase(
            folder, server, MongoListener.Start(server, options ?? new MongoListenerOptions()));
    }

    /// <summary>The connection string.</summary>
    public string Address(string credential = "", string options = "") =>
        $"mongodb://{credential}127.0.0.1:{Listener.EndPoint.Port}/?{options}";

    public ValueTask<MongoClient> ConnectAsync(string credential = "", string options = "") =>
        MongoClient.ConnectAsync(Address(credential, options));

    public async ValueTask DisposeAsync()
    {
        await Listener.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
