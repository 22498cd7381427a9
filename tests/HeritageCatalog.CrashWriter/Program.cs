using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.CrashWriter;
using HeritageCatalog.MongoEmbedded;

// Arguments: the database file, then for each writer the step to begin with. Every acknowledged step is told on
// standard output as "writer step". It runs until it is killed.
await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = args[0] });
var connection = server.Connect();
var output = Console.OpenStandardOutput();
var gate = new Lock();
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
    while (true)
    {
        var reply = await connection.SendAsync(WriterScript.CommandOf(writer, step), CancellationToken.None);
        if (reply["ok"].ToDouble() != 1)
        {
            throw new InvalidOperationException(reply.ToString());
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
