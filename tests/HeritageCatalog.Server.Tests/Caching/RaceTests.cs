using System.Net.Http.Json;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Caching;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>Changes that come between a read and the end of its operation.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private const string Query = "{ craft(code: \"CA\") { name } }";

    private readonly TemporaryFolder _folder = new();
    private EmbeddedServer _store = null!;
    private GatedConnection _connection = null!;
    private WebApplication _application = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RecordCollection<Craft> Crafts => _application.Services.GetRequiredService<RecordCollection<Craft>>();

    private AnswerLedger Ledger => _application.Services.GetRequiredService<AnswerLedger>();

    public async ValueTask InitializeAsync()
    {
        var options = new EmbeddedServerOptions { Path = Path.Combine(_folder.Path, "race.db") };
        _store = await EmbeddedServer.OpenAsync(options, Cancel);
        _connection = new GatedConnection(_store.Connect());
        var database = new MongoClient(_connection).GetDatabase("race");

        // Before the server follows changes, so that it is told of nothing but what a test does.
        await new RecordCollection<Craft>(database, CatalogCollections.Crafts).InsertAsync(Craft("a"), Cancel);
        _application = HeritageApplication.Create(new HeritageOptions { Port = 0 }, database, TimeProvider.System);
        await _application.StartAsync(Cancel);
        _client = new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_read_older_than_a_change_is_not_kept()
    {
        var asked = AskWhileHeldAsync();
        await _connection.Held;
        await RenameAsync("new");
        _connection.LetGo();

        Assert.Contains("\"a\"", await asked, StringComparison.Ordinal);
        Assert.Contains("\"new\"", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_after_a_change_is_not_given_what_another_read_before_it()
    {
        var early = AskWhileHeldAsync();
        await _connection.Held;
        await RenameAsync("new");
        var late = AskAsync();
        _connection.LetGo();

        await early;
        Assert.Contains("\"new\"", await late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_older_than_a_change_of_something_else_is_kept()
    {
        var asked = AskWhileHeldAsync();
        await _connection.Held;
        await Crafts.InsertAsync(Craft("b"), Cancel);
        _connection.LetGo();
        await asked;

        Assert.True(await IsKeptAsync());
    }

    [Fact]
    public async Task A_read_that_more_changes_have_outrun_than_are_remembered_is_not_kept()
    {
        var asked = AskWhileHeldAsync();
        await _connection.Held;
        for (var i = 0; i <= 1_000; i++)
        {
            Ledger.Apply(RecordChange.Inserted("elsewhere", new BsonBuilder { { "_id", i } }));
        }

        _connection.LetGo();
        await asked;

        Assert.False(await IsKeptAsync());
    }

    [Fact]
    public async Task A_read_that_began_before_all_was_cleared_is_not_kept()
    {
        var asked = AskWhileHeldAsync();
        await _connection.Held;
        Ledger.Clear();
        _connection.LetGo();
        await asked;

        Assert.False(await IsKeptAsync());
    }

    [Fact]
    public async Task Nothing_is_kept_while_changes_elsewhere_are_not_known_of()
    {
        await AskAsync();

        Ledger.Close();
        await AskAsync();
        var whileClosed = await IsKeptAsync();
        Ledger.Open();
        await AskAsync();

        Assert.False(whileClosed);
        Assert.True(await IsKeptAsync());
    }

    [Fact]
    public async Task A_change_nobody_knows_the_whole_of_drops_all_that_it_may_concern()
    {
        await AskAsync();

        Ledger.Apply(new RecordChange("crafts", BsonValue.From(Craft("b").Id.Value), null, null)
        {
            IsBeforeKnown = false,
            IsAfterKnown = false,
        });
        var afterAnother = await IsKeptAsync();
        Ledger.Apply(new RecordChange("crafts", BsonValue.From(Craft("a").Id.Value), null, null)
        {
            IsBeforeKnown = false,
            IsAfterKnown = false,
        });

        Assert.True(afterAnother);
        Assert.False(await IsKeptAsync());
    }

    private Task<string> AskWhileHeldAsync()
    {
        _connection.HoldNextFind();
        return AskAsync();
    }

    private async Task<string> AskAsync()
    {
        using var response = await _client.PostAsJsonAsync("/graphql", new { query = Query }, Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<bool> IsKeptAsync()
    {
        var finds = _connection.Finds;
        await AskAsync();
        return _connection.Finds == finds;
    }

    private async Task RenameAsync(string name) =>
        Assert.NotNull(await Crafts.ReplaceAsync(Craft("a"), Craft("a") with { Name = Text(name) }, Cancel));

    /// <summary>Keeps one reply back until the test lets it go.</summary>
    private sealed class GatedConnection(IServerConnection inner) : IServerConnection
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _holds;
        private int _finds;

        public Task Held => _held.Task;

        public int Finds => Volatile.Read(ref _finds);

        public void HoldNextFind() => Volatile.Write(ref _holds, 1);

        public void LetGo() => _gate.SetResult();

        public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
        {
            var reply = await inner.SendAsync(command, cancellationToken);
            if (command.Contains("find"))
            {
                Interlocked.Increment(ref _finds);
                if (Interlocked.Exchange(ref _holds, 0) == 1)
                {
                    _held.SetResult();
                    await _gate.Task;
                }
            }

            return reply;
        }
    }
}
