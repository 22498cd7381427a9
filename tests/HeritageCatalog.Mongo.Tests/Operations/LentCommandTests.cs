using System.Runtime.InteropServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Operations;

public sealed class LentCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_of_an_open_cursor_stays_as_it_is_while_others_are_sent()
    {
        var server = new KeepingConnection(firstCursor: 7);
        var crafts = new MongoClient(server).GetDatabase("db").GetCollection<BsonDocument>("crafts");
        await crafts.FindAsync(Filter.Eq("name", "剪纸"), cancellationToken: Token);
        var sent = server.Commands[0].ToString();

        await crafts.FindOneAsync(Filter.Eq("name", "风筝"), cancellationToken: Token);
        await crafts.FindOneAsync(Filter.Eq("name", "年画"), cancellationToken: Token);

        Assert.Equal(sent, server.Commands[0].ToString());
    }

    [Fact]
    public async Task A_find_that_is_over_gives_its_memory_to_the_next()
    {
        var server = new KeepingConnection(firstCursor: 0);
        var crafts = new MongoClient(server).GetDatabase("db").GetCollection<BsonDocument>("crafts");

        await crafts.FindOneAsync(Filter.Eq("name", "剪纸"), cancellationToken: Token);
        await crafts.FindOneAsync(Filter.Eq("name", "风筝"), cancellationToken: Token);

        Assert.Same(MemoryOf(server.Commands[0]), MemoryOf(server.Commands[1]));
    }

    [Fact]
    public async Task An_insert_that_is_over_gives_its_memory_to_the_next()
    {
        var server = new KeepingConnection(firstCursor: 0);
        var crafts = new MongoClient(server).GetDatabase("db").GetCollection<BsonDocument>("crafts");

        await crafts.InsertOneAsync(new BsonBuilder { { "_id", 1 } }, cancellationToken: Token);
        await crafts.InsertOneAsync(new BsonBuilder { { "_id", 2 } }, cancellationToken: Token);

        Assert.Same(MemoryOf(server.Commands[0]), MemoryOf(server.Commands[1]));
    }

    [Fact]
    public async Task An_update_whose_values_may_be_stored_as_they_are_has_memory_of_its_own()
    {
        var server = new KeepingConnection(firstCursor: 0);
        var crafts = new MongoClient(server).GetDatabase("db").GetCollection<BsonDocument>("crafts");

        await crafts.UpdateOneAsync(Filter.Eq("_id", 1), new Update().Set("a", 1), cancellationToken: Token);
        await crafts.UpdateOneAsync(Filter.Eq("_id", 2), new Update().Set("a", 1), cancellationToken: Token);

        Assert.NotSame(MemoryOf(server.Commands[0]), MemoryOf(server.Commands[1]));
    }

    [Fact]
    public async Task An_aggregation_whose_answer_may_be_a_part_of_it_has_memory_of_its_own()
    {
        var server = new KeepingConnection(firstCursor: 0);
        var crafts = new MongoClient(server).GetDatabase("db").GetCollection<BsonDocument>("crafts");
        var pipeline = new Pipeline().Stage(
            "$replaceWith", new BsonBuilder { { "$literal", new BsonBuilder { { "a", 1 } } } });

        await crafts.AggregateAsync<BsonDocument>(pipeline, cancellationToken: Token);
        await crafts.AggregateAsync<BsonDocument>(pipeline, cancellationToken: Token);

        Assert.NotSame(MemoryOf(server.Commands[0]), MemoryOf(server.Commands[1]));
    }

    private static byte[]? MemoryOf(BsonDocument command) =>
        MemoryMarshal.TryGetArray(command.Bytes, out var memory) ? memory.Array : null;

    /// <summary>Keeps the commands themselves, which a connection may not do.</summary>
    private sealed class KeepingConnection(long firstCursor) : IServerConnection
    {
        public List<BsonDocument> Commands { get; } = [];

        public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
        {
            Commands.Add(command);
            var id = Commands.Count == 1 ? firstCursor : 0;
            return ValueTask.FromResult<BsonDocument>(new BsonBuilder
            {
                {
                    "cursor",
                    new BsonBuilder { { "id", id }, { "ns", "db.crafts" }, { "firstBatch", BsonArray.Empty } }
                },
                { "ok", 1 },
            });
        }
    }
}
