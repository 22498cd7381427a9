using System.Text.RegularExpressions;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Caching;
using HeritageCatalog.Server.Catalog.Documents;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Hosting.Verification;
using HeritageCatalog.Server.Seeding;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>
/// Makes the server do everything it does with its database, and compares what it sent with the catalogue that is
/// checked in.
/// </summary>
public sealed partial class QueryCatalogueTests
{
    private static readonly string CataloguePath =
        Checkout.PathOf("src", "HeritageCatalog.Server", "Hosting", "Verification", "query-catalogue.txt");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_catalogue_holds_what_the_server_sends_and_the_engine_supports_it()
    {
        await using var server = await RecordedServer.StartAsync();
        var database = server.Services.GetRequiredService<MongoDatabase>();

        await SeedAsync(database);
        await new SchemaSweep(server, CatalogSchema.Build()).RunAsync();
        await AskExamplesAsync(server);
        await server.GetAsync("/health/ready");
        await KeepDocumentsAsync(database);
        await new MediaActs(server).RunAsync();
        await FollowChangesAsync(server);

        AssertSupported(server.Recorder.Sent);
        AssertKept(QueryCatalogue.Of(server.Recorder.Sent.Select(sent => sent.Command)));
    }

    [Fact]
    public void An_example_is_of_the_shape_that_stands_above_it() =>
        Assert.All(
            QueryCatalogue.BuiltIn.Examples,
            example => Assert.Equal(example.Shape, CommandShape.Of(example.Command)));

    private static async Task SeedAsync(MongoDatabase database)
    {
        var seed = new CatalogSeed(database, SeedFolder.BuiltIn, RecordedServer.Time);
        await seed.LoadAsync(reset: false, new Progress<SeedProgress>(), Cancel);
        Assert.Equal(
            SeedOutcome.AlreadyLoaded, await seed.LoadAsync(reset: false, new Progress<SeedProgress>(), Cancel));
    }

    private static async Task AskExamplesAsync(RecordedServer server)
    {
        foreach (Match query in Query().Matches(await File.ReadAllTextAsync(Checkout.PathOf("README.md"), Cancel)))
        {
            await server.AskAsync(query.Groups["query"].Value);
        }
    }

    private static async Task KeepDocumentsAsync(MongoDatabase database)
    {
        var documents = new ClientDocuments(database, RecordedServer.Time);
        var (document, _) = await documents.AddAsync("areas", "{ areas { code } }", Cancel);
        await documents.FindLatestAsync(10, Cancel);
        await documents.RemoveAsync(document.Id, Cancel);
    }

    private static async Task ChangeRecordsAsync(RecordedServer server)
    {
        var crafts = server.Services.GetRequiredService<RecordCollection<Craft>>();
        var craft = (await crafts.FindByIdsAsync([Id<Craft>.FromCode("C0001")], Cancel)).Single();
        var replaced = await crafts.ReplaceAsync(craft, craft, Cancel);
        Assert.True(await crafts.DeleteAsync(replaced!, Cancel));
        await crafts.InsertAsync(craft, Cancel);
    }

    private static async Task FollowChangesAsync(RecordedServer server)
    {
        var database = server.Services.GetRequiredService<MongoDatabase>();
        await using var changes = await database.WatchAsync(options: ChangeFeed.Options, cancellationToken: Cancel);
        await ChangeRecordsAsync(server);
        await using var change = changes.GetAsyncEnumerator(Cancel);
        Assert.True(await change.MoveNextAsync());
    }

    private static void AssertSupported(IEnumerable<(BsonDocument Command, BsonDocument Reply)> sent)
    {
        // A collection that is not there yet is made, see CatalogImages.
        var refused = sent
            .Where(one => one.Reply["ok"].ToDouble() != 1 && one.Reply["codeName"].AsString != "NamespaceNotFound")
            .Select(one => $"{CommandShape.Of(one.Command)}: {one.Reply}");
        Assert.Empty(refused);
    }

    private static void AssertKept(QueryCatalogue recorded)
    {
        if (new FileInfo(CataloguePath).Length == 0)
        {
            File.WriteAllText(CataloguePath, recorded.ToString());
            Assert.Fail($"The catalogue was empty. Read {Checkout.Relative(CataloguePath)}, and build and test again.");
        }

        var kept = QueryCatalogue.BuiltIn.Examples.Select(example => example.Shape).ToList();
        var sent = recorded.Examples.Select(example => example.Shape).ToList();
        Assert.True(
            sent.SequenceEqual(kept),
            $"Empty {Checkout.Relative(CataloguePath)} and test again to record what the server sends.\n"
            + $"New:  {string.Join("\n      ", sent.Except(kept))}\n"
            + $"Gone: {string.Join("\n      ", kept.Except(sent))}");
    }

    [GeneratedRegex("```graphql\n(?<query>[\\s\\S]*?)```")]
    private static partial Regex Query();
}
