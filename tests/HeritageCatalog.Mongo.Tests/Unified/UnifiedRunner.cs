using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Operations that the runner does itself ("Unified Test Format", "Special Test Operations").</summary>
internal sealed class UnifiedRunner(
    UnifiedServer server, UnifiedEntities entities, CancellationToken cancellation)
{
    public async Task RunAsync(string name, UnifiedArguments arguments)
    {
        switch (name)
        {
            case "failPoint":
                await server.FailAsync(arguments.Document("failPoint"), cancellation);
                break;
            case "createEntities":
                await entities.CreateAsync(arguments["entities"], cancellation);
                break;
            case "assertSessionTransactionState":
                var state = UnifiedSessions.StateOf(entities, arguments);
                Assert.Equal(arguments.Text("state").Replace("_", ""), state, ignoreCase: true);
                break;
            case "assertSessionDirty":
                Assert.True(UnifiedSessions.IsDirty(entities, arguments));
                break;
            case "assertSessionNotDirty":
                Assert.False(UnifiedSessions.IsDirty(entities, arguments));
                break;
            case "assertSameLsidOnLastTwoCommands":
                var same = LastSessionIds(arguments);
                Assert.Equal(same[0], same[1]);
                break;
            case "assertDifferentLsidOnLastTwoCommands":
                var different = LastSessionIds(arguments);
                Assert.NotEqual(different[0], different[1]);
                break;
            case "assertSessionUnpinned":
                Assert.Null(UnifiedSessions.Get(entities, arguments).Transaction.Router);
                break;
            default:
                await LookAsync(name, arguments);
                break;
        }
    }

    private List<BsonValue> LastSessionIds(UnifiedArguments arguments) =>
        entities.Events[arguments.Text("client")].Started.TakeLast(2).Select(command => command["lsid"]).ToList();

    private async Task LookAsync(string name, UnifiedArguments arguments)
    {
        var database = server.Inside.GetDatabase(arguments.Text("databaseName"));
        var collection = arguments.Text("collectionName");
        switch (name)
        {
            case "assertCollectionExists" or "assertCollectionNotExists":
                var collections = await database.ListCollectionsAsync(
                    new BsonBuilder { { "name", collection } }, cancellationToken: cancellation);
                var found = await collections.ToListAsync(cancellation);
                Assert.Equal(name == "assertCollectionExists" ? 1 : 0, found.Count);
                break;
            case "assertIndexExists" or "assertIndexNotExists":
                var indexes = await database.RunCommandAsync(
                    new BsonBuilder { { "listIndexes", collection } }, cancellationToken: cancellation);
                var names = indexes["cursor"].AsDocument["firstBatch"].AsArray.ToList()
                    .Select(index => index.AsDocument["name"].AsString);
                Assert.Equal(name == "assertIndexExists", names.Contains(arguments.Text("indexName")));
                break;
            default:
                throw new NotRunException($"the operation {name} of the runner");
        }
    }
}
