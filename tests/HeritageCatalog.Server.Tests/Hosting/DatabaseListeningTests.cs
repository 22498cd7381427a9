using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Hosting;

/// <summary>MongoDB's tools look into the embedded database where the options say so.</summary>
public sealed class DatabaseListeningTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase _database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _database = await CatalogDatabase.OpenAsync(DataFolder.Open(_folder.Path), TimeProvider.System, Cancel);

    [Fact]
    public void Nobody_is_let_in_unless_a_port_is_given() => Assert.Null(_database.Listen(new HeritageOptions()));

    [Fact]
    public async Task A_client_reads_what_the_catalogue_has()
    {
        var address = _database.Listen(new HeritageOptions { MongoPort = 0 });

        await using var client = await MongoClient.ConnectAsync(address!, cancellationToken: Cancel);
        var reply = await client.GetDatabase("admin").RunCommandAsync(
            new BsonBuilder { { "listDatabases", 1 } }, cancellationToken: Cancel);

        Assert.Contains(
            _database.Database.Name,
            reply["databases"].AsArray.ToList().Select(database => database.AsDocument["name"].AsString));
    }

    [Fact]
    public void A_user_without_password_is_refused()
    {
        var refusal = Assert.Throws<StartRefusedException>(
            () => _database.Listen(new HeritageOptions { MongoPort = 0, MongoUser = "somebody" }));

        Assert.Contains("HERITAGE_MONGOPASSWORD", refusal.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
