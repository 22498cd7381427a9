using System.Net.Http.Json;
using HeritageCatalog.Server.Catalog.Documents;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.Server.Tests.Catalog.Documents;

public sealed class ClientDocumentTests : IAsyncLifetime
{
    private const string Query = "{ crafts(first: 1) { totalCount } }";
    private const string Answer = """{"data":{"crafts":{"totalCount":0}}}""";

    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _application;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _database = await CatalogDatabase.OpenAsync(DataFolder.Open(_folder.Path), TimeProvider.System, Cancel);

    [Fact]
    public async Task A_document_that_is_added_while_the_server_runs_can_be_named()
    {
        using var client = await StartAsync();

        var (document, _) = await Documents().AddAsync("counting.graphql", Query, Cancel);

        Assert.Equal(Answer, await AskAsync(client, new { id = $"sha256:{document.Id}" }));
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await AskAsync(client, new { query = Query }));
    }

    [Fact]
    public async Task Documents_are_at_hand_from_the_start()
    {
        var (document, _) = await Documents().AddAsync("counting.graphql", Query, Cancel);
        using var client = await StartAsync();
        await Documents().RemoveAsync(document.Id, Cancel);

        Assert.Equal(Answer, await AskAsync(client, new { documentId = document.Id }));
    }

    [Fact]
    public async Task A_document_is_kept_once_under_the_hash_of_its_text()
    {
        var (first, isFirstNew) = await Documents().AddAsync("a.graphql", Query, Cancel);
        var (second, isSecondNew) = await Documents().AddAsync("b.graphql", Query, Cancel);

        Assert.True(isFirstNew);
        Assert.False(isSecondNew);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal("a.graphql", Assert.Single(await Documents().FindLatestAsync(10, Cancel)).Name);
    }

    public async ValueTask DisposeAsync()
    {
        await (_application?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<string> AskAsync(HttpClient client, object body)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", body, Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private ClientDocuments Documents() => new(_database!.Database, TimeProvider.System);

    private async Task<HttpClient> StartAsync()
    {
        var options = new HeritageOptions { Port = 0, OnlyTrusted = true };
        _application = HeritageApplication.Create(options, _database!.Database, TimeProvider.System);
        await CatalogDocuments.LoadAsync(_application.Services, Cancel);
        await _application.StartAsync(Cancel);
        return new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
    }
}
