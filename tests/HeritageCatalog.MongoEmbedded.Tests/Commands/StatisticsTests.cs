using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class StatisticsTests
{
    // int32 length, the field, and the end of the document.
    private const int DocumentSize = 4 + (1 + 4 + 4) + 1;

    [Fact]
    public async Task A_collection_tells_the_bytes_of_its_documents_and_indexes()
    {
        await using var database = await OpenAsync();

        var told = await database.RunAsync("""{"collStats":"c"}""");

        Assert.Equal((3, 3 * DocumentSize), (told["count"].ToInt32(), told["size"].ToInt32()));
        Assert.Equal(told["size"], told["storageSize"]);
        var indexes = told["indexSizes"].AsDocument["_id_"].ToInt32();
        Assert.True(indexes >= 3 * sizeof(long));
        Assert.Equal(indexes, told["totalIndexSize"].ToInt32());
        Assert.Equal(indexes + told["size"].ToInt32(), told["totalSize"].ToInt32());
    }

    [Fact]
    public async Task A_database_tells_the_bytes_of_all_its_collections()
    {
        await using var database = await OpenAsync();
        await database.InsertAsync("d", """{"_id":1}""");

        var told = await database.RunAsync("""{"dbStats":1}""");

        Assert.Equal((4, 4 * DocumentSize), (told["objects"].ToInt64(), (int)told["dataSize"].ToDouble()));
        Assert.True(told["indexSize"].ToDouble() > 0);
    }

    [Fact]
    public async Task A_list_of_databases_tells_how_large_they_are()
    {
        await using var database = await OpenAsync();

        var told = await database.RunAsync("""{"listDatabases":1}""");

        var one = Assert.Single(told["databases"].AsArray.ToList()).AsDocument;
        Assert.Equal(3 * DocumentSize, one["sizeOnDisk"].ToInt64());
        Assert.Equal(3 * DocumentSize, told["totalSize"].ToInt64());
    }

    [Fact]
    public void An_index_that_does_not_have_the_entries_of_the_documents_is_found()
    {
        var name = new Namespace("db", "c");
        var editor = new CollectionEditor(CollectionState.Empty(name, 1), batch: null);
        editor.Insert(BsonDocument.ParseJson("""{"_id":1}""").Bytes.ToArray());
        var whole = editor.Freeze();
        var without = whole with { Indexes = CollectionState.Empty(name, 1).Indexes };
        editor.Replace(
            0,
            BsonDocument.ParseJson("""{"_id":1}""").Bytes.ToArray(),
            BsonDocument.ParseJson("""{"_id":2}""").Bytes.ToArray(),
            OperationKind.Update);
        var other = whole with { Indexes = editor.Freeze().Indexes };

        Assert.Empty(CollectionValidator.Validate(whole, CancellationToken.None).Errors);
        Assert.Equal(["_id_"], CollectionValidator.Validate(without, CancellationToken.None).BrokenIndexes);
        Assert.Equal(["_id_"], CollectionValidator.Validate(other, CancellationToken.None).BrokenIndexes);
    }

    [Fact]
    public void A_document_that_makes_no_sense_is_found()
    {
        var name = new Namespace("db", "c");
        var editor = new CollectionEditor(CollectionState.Empty(name, 1), batch: null);
        var document = BsonDocument.ParseJson("""{"_id":1,"a":true}""").Bytes.ToArray();
        editor.Insert(document);
        document[^2] = 7;

        var found = CollectionValidator.Validate(editor.Freeze(), CancellationToken.None);

        Assert.Equal(1, found.InvalidDocuments);
        Assert.Contains("record 0", found.Errors[0], StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""", """{"_id":2}""", """{"_id":3}""");
        return database;
    }
}
