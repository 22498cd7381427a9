using System.Runtime.InteropServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

/// <summary>Callers in this process are given the documents of a batch as they lie in memory.</summary>
public sealed class BatchBesideTests
{
    public static TheoryData<string> Commands { get; } =
    [
        """{"find":"c","filter":{"_id":2}}""",
        """{"find":"c","filter":{"_id":{"$in":[3,1,9]}}}""",
        """{"find":"c","filter":{"n":{"$gt":1}},"sort":{"n":-1},"limit":2}""",
        """{"find":"c","filter":{},"batchSize":2,"singleBatch":true}""",
        """{"find":"c","filter":{"_id":9}}""",
        """{"find":"c","filter":{"_id":{"$in":[1,2]}},"projection":{"n":1}}""",
        """{"find":"c","filter":{},"projection":{"_id":0}}""",
        """{"aggregate":"c","pipeline":[{"$group":{"_id":null,"n":{"$sum":"$n"}}}],"cursor":{}}""",
        """{"listIndexes":"c","cursor":{}}""",
        """{"count":"c"}""",
        """{"find":"c","filter":{"$unknown":1}}""",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_reply_with_its_documents_beside_it_says_what_the_whole_reply_says(string command)
    {
        await using var database = await OpenAsync();

        var whole = await database.RunTimedAsync(command);
        var reply = await AskAsync(database, command);

        Assert.Equal(whole, reply.ToDocument());
    }

    [Fact]
    public async Task A_document_is_given_to_all_who_ask_as_the_same_bytes()
    {
        await using var database = await OpenAsync();

        var first = await AskAsync(database, """{"find":"c","filter":{"_id":2}}""");
        var second = await AskAsync(database, """{"find":"c","filter":{"n":2}}""");

        Assert.Same(BytesOf(first), BytesOf(second));
    }

    [Fact]
    public async Task Documents_that_were_given_out_stay_as_they_were()
    {
        await using var database = await OpenAsync();
        var reply = await AskAsync(database, """{"find":"c","filter":{"_id":2}}""");

        await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":2},"u":{"$set":{"n":7}}}]}""");

        Assert.Equal("""{"_id":2,"n":2}""", Assert.Single(reply.Documents!.Value.ToArray()).ToString());
    }

    [Fact]
    public async Task A_batch_goes_on_beside_the_next_reply()
    {
        await using var database = await OpenAsync();
        var opened = await AskAsync(database, """{"find":"c","filter":{},"sort":{"_id":1},"batchSize":2}""");
        var id = opened.Body["cursor"].AsDocument["id"].AsInt64;

        var more = await AskAsync(database, $$"""{"getMore":{"$numberLong":"{{id}}"},"collection":"c"}""");

        Assert.Equal(["""{"_id":3,"n":3}"""], more.Documents!.Value.ToArray().Select(document => document.ToString()));
    }

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"n":1}""", """{"_id":2,"n":2}""", """{"_id":3,"n":3}""");
        return database;
    }

    private static ValueTask<CommandReply> AskAsync(TestDatabase database, string command)
    {
        var complete = new BsonBuilder { BsonDocument.ParseJson(command), { "$db", "test" } };
        return database.Connection.AskAsync(complete, TestContext.Current.CancellationToken);
    }

    private static byte[]? BytesOf(CommandReply reply)
    {
        MemoryMarshal.TryGetArray(Assert.Single(reply.Documents!.Value.ToArray()).Bytes, out var bytes);
        return bytes.Array;
    }
}
