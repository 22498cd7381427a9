using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>A disk that fails at the n-th write, for every n of a run.</summary>
public sealed class FailingDiskTests
{
    private const string Transaction =
        "\"lsid\":{\"id\":{\"$uuid\":\"00112233-4455-6677-8899-aabbccddeeff\"}},\"autocommit\":false";

    private static readonly string[] Script =
    [
        """{"create":"a","changeStreamPreAndPostImages":{"enabled":true},"$db":"test"}""",
        """{"insert":"a","documents":[{"_id":1,"n":0},{"_id":2,"n":0}],"$db":"test"}""",
        """{"createIndexes":"a","indexes":[{"key":{"n":1},"name":"n"}],"$db":"test"}""",
        """{"update":"a","updates":[{"q":{},"u":{"$inc":{"n":1}},"multi":true}],"$db":"test"}""",
        """{"insert":"b","documents":[{"_id":1}],"txnNumber":{"$numberLong":"1"},"$db":"test",S}""",
        """{"update":"a","updates":[{"q":{"_id":1},"u":{"n":9}}],"$db":"test","txnNumber":{"$numberLong":"1"},T}""",
        """{"commitTransaction":1,"$db":"admin","txnNumber":{"$numberLong":"1"},T}""",
        """{"delete":"a","deletes":[{"q":{"_id":2},"limit":1}],"$db":"test"}""",
        """{"drop":"a","$db":"test"}""",
        """{"insert":"a","documents":[{"_id":3}],"$db":"test"}""",
    ];

    [Fact]
    public async Task Wherever_it_fails_what_was_acknowledged_is_there_and_nothing_else()
    {
        var expected = await RunWholeAsync();
        for (var failing = 1; ; failing++)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("a.db");
            var acknowledged = await RunUntilFailureAsync(path, failing);

            Assert.Equal(expected[acknowledged], await DescribeAsync(path));
            if (acknowledged == Script.Length)
            {
                Assert.True(failing > Script.Length, "the disk has not failed often enough");
                return;
            }
        }
    }

    private static async Task<List<string>> RunWholeAsync()
    {
        var states = new List<string>();
        for (var length = 0; length <= Script.Length; length++)
        {
            using var folder = new TemporaryFolder();
            await using (var server = await EmbeddedServer.OpenAsync(
                new EmbeddedServerOptions { Path = folder.File("a.db") }))
            {
                foreach (var command in Script.Take(length))
                {
                    Assert.True(await TrySendAsync(server, command), command);
                }
            }

            states.Add(await DescribeAsync(folder.File("a.db")));
        }

        return states;
    }

    private static async Task<int> RunUntilFailureAsync(string path, int failing)
    {
        var writes = 0;
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions
        {
            Path = path,
            BeforeWrite = () => _ = ++writes == failing
                ? throw new StorageException(SQLitePCL.raw.SQLITE_IOERR, "the disk has failed")
                : 0,
        });
        var acknowledged = 0;
        while (acknowledged < Script.Length && await TrySendAsync(server, Script[acknowledged]))
        {
            acknowledged++;
        }

        return acknowledged;
    }

    private static async Task<bool> TrySendAsync(EmbeddedServer server, string command)
    {
        var reply = await server.Connect().SendAsync(
            BsonDocument.ParseJson(command
                .Replace(",S}", ",\"startTransaction\":true,T}")
                .Replace(",T}", $",{Transaction}}}")),
            TestContext.Current.CancellationToken);
        return reply["ok"].ToDouble() == 1;
    }

    /// <summary>All documents, indexes and events, without their times.</summary>
    private static async Task<string> DescribeAsync(string path)
    {
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path });
        string[] commands =
        [
            """{"find":"a","hint":{"_id":1},"$db":"test"}""",
            """{"find":"b","$db":"test"}""",
            """{"listIndexes":"a","$db":"test"}""",
            """
            {"aggregate":1,"pipeline":[
              {"$changeStream":{"startAtOperationTime":{"$timestamp":{"t":1,"i":1}},"fullDocument":"whenAvailable"}},
              {"$project":{"operationType":1,"ns":1,"documentKey":1,"fullDocument":1}}],"cursor":{},"$db":"test"}
            """,
        ];
        var described = new List<string>();
        foreach (var command in commands)
        {
            var reply = await server.Connect().SendAsync(
                BsonDocument.ParseJson(command), TestContext.Current.CancellationToken);
            described.Add(reply["ok"].ToDouble() == 1
                ? string.Join('\n', reply["cursor"].AsDocument["firstBatch"].AsArray.ToList().Select(WithoutToken))
                : reply["codeName"].AsString);
        }

        return string.Join("\n\n", described);
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
