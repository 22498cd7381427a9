using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.CrashWriter;
using HeritageCatalog.MongoEmbedded;

// Arguments: the database file, then for each writer the step to begin with. Every acknowledged step is told on
// standard output as "writer step". It runs until it is killed.
const long wholeHistory = 1L << 32;
await using var server = await EmbeddedServer.OpenAsync(
    new EmbeddedServerOptions { Path = args[0], MostLogBytes = wholeHistory });
var connection = server.Connect();
var output = Console.OpenStandardOutput();
var gate = new Lock();
foreach (var collection in WriterScript.Collections)
{
    await connection.SendAsync(
        new BsonBuilder
        {
            { "create", collection },
            { "changeStreamPreAndPostImages", new BsonBuilder { { "enabled", true } } },
            { "$db", "test" },
        },
        CancellationToken.None);
}

await connection.SendAsync(
    BsonDocument.ParseJson(
        """
        {
          "createIndexes": "written", "$db": "test",
          "indexes": [
            { "key": { "writer": 1, "batch": 1 }, "name": "batch" },
            { "key": { "unique": 1 }, "name": "unique", "unique": true }
          ]
        }
        """),
    CancellationToken.None);
Tell("ready");
await Task.WhenAll(args.Skip(1).Select((start, writer) => Task.Run(() => WriteAsync(writer, int.Parse(start)))));

async Task WriteAsync(int writer, int step)
{
    var session = Guid.NewGuid();
    while (true)
    {
        foreach (var command in WriterScript.CommandsOf(writer, step, session))
        {
            var reply = await connection.SendAsync(command, CancellationToken.None);
            if (reply["ok"].ToDouble() != 1)
            {
                throw new InvalidOperationException(reply.ToString());
            }
        }

        Tell($"{writer} {step}");
        step++;
    }
}

void Tell(string line)
{
    var bytes = Encoding.ASCII.GetBytes(line + "\n");
    lock (gate)
    {
        output.Write(bytes);
        output.Flush();
    }
}
