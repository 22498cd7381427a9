using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Disks;

/// <summary>A database that a script is run on, step by step, each of which may fail.</summary>
internal sealed class ScriptedDatabase(string path) : IAsyncDisposable
{
    private static readonly string[] Questions =
    [
        """{"find":"a","hint":{"_id":1},"$db":"test"}""",
        """{"find":"a","hint":"n","$db":"test"}""",
        """{"find":"b","sort":{"_id":1},"$db":"test"}""",
        """{"find":"timed","sort":{"_id":1},"$db":"test"}""",
        """{"listIndexes":"a","$db":"test"}""",
        """
        {"aggregate":1,"pipeline":[
          {"$changeStream":{"startAtOperationTime":{"$timestamp":{"t":1,"i":1}},"fullDocument":"whenAvailable"}},
          {"$project":{"operationType":1,"ns":1,"documentKey":1,"fullDocument":1}}],"cursor":{},"$db":"test"}
        """,
    ];

    private readonly ManualTime _time = new();
    private EmbeddedServer? _server;

    public bool IsOpen => _server is not null;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens the database, closing it before when it is open.</summary>
    public async Task<bool> OpenAsync()
    {
        await DisposeAsync();
        try
        {
            // Few pages of the log, so that they are moved into the file now and then.
            _server = await EmbeddedServer.OpenAsync(
                new EmbeddedServerOptions { Path = path, TimeProvider = _time, LogPages = 24 }, Token);
            return true;
        }
        catch (DatabaseOpenException)
        {
            return false;
        }
    }

    public async Task<bool> SendAsync(string command)
    {
        var reply = await _server!.Connect().SendAsync(BsonDocument.ParseJson(command), Token);
        return reply["ok"].ToDouble() == 1;
    }

    /// <summary>Lets a day go by and what has expired be deleted.</summary>
    public async Task<bool> ExpireAsync()
    {
        _time.Advance(TimeSpan.FromDays(1));
        await _server!.KeepHouseAsync();
        var left = await _server.Connect().SendAsync(
            BsonDocument.ParseJson("""{"count":"timed","$db":"test"}"""), Token);
        return left["n"].ToInt32() == 1;
    }

    public Task<bool> BackupAsync(string backup) => TryAsync(() => _server!.BackupAsync(backup, Token));

    public async Task<bool> CompactAsync()
    {
        await DisposeAsync();
        return await TryAsync(() => DatabaseMaintenance.CompactAsync(path, Token));
    }

    public Task<bool> RestoreAsync(string backup) =>
        TryAsync(() => DatabaseMaintenance.RestoreAsync(backup, path, Token));

    /// <summary>Whether everything in the file fits together, as <c>db check</c> tells it.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        await DisposeAsync();
        return (await DatabaseMaintenance.CheckAsync(path, Token)).Problems;
    }

    /// <summary>All documents, indexes and events, without their times.</summary>
    public Task<string> DescribeAsync() => DescribeAsync(_server!);

    /// <summary>The same of any server.</summary>
    public static async Task<string> DescribeAsync(EmbeddedServer server)
    {
        var described = new List<string>();
        foreach (var question in Questions)
        {
            var reply = await server.Connect().SendAsync(BsonDocument.ParseJson(question), Token);
            described.Add(reply["ok"].ToDouble() == 1
                ? string.Join('\n', reply["cursor"].AsDocument["firstBatch"].AsArray.ToList().Select(WithoutToken))
                : reply["codeName"].AsString);
        }

        return string.Join("\n\n", described);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            _server = null;
            await server.DisposeAsync();
        }
    }

    private static async Task<bool> TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (DatabaseOpenException)
        {
            return false;
        }
    }

    private static string WithoutToken(BsonValue item)
    {
        var fields = new BsonBuilder();
        foreach (var element in item.AsDocument)
        {
            var isToken = element.Name == "_id" && element.Type == BsonType.Document;
            fields.AddIfPresent(element.Name, isToken ? default : element.Value);
        }

        return fields.Build().ToString();
    }
}
