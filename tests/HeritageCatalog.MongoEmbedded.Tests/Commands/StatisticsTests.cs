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

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""", """{"_id":2}""", """{"_id":3}""");
        return database;
    }
}
