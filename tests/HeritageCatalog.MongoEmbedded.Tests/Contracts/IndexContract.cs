namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Indexes: made, listed, dropped, refused, and the unique ones kept.</summary>
public abstract class IndexContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Fact]
    public async Task A_partial_unique_index_refuses_duplicates_among_its_documents_only()
    {
        await using var database = Open();
        await CreateAsync(
            database, """{"key":{"code":1},"name":"x","unique":true,"partialFilterExpression":{"live":true}}""");
        await database.InsertAsync(
            "c", """{"_id":1,"code":"a","live":true}""", """{"_id":2,"code":"a","live":false}""");

        var inserted = await database.RunAsync("""{"insert":"c","documents":[{"_id":3,"code":"a","live":true}]}""");
        var revived = await database.RunAsync(
            """{"update":"c","updates":[{"q":{"_id":2},"u":{"$set":{"live":true}}}]}""");
        await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$set":{"live":false}}}]}""");
        var freed = await database.RunAsync("""{"insert":"c","documents":[{"_id":3,"code":"a","live":true}]}""");

        Assert.True(inserted.Contains("writeErrors"));
        Assert.True(revived.Contains("writeErrors"));
        Assert.Equal(1, freed["n"].ToInt32());
    }

    [Theory]
    [InlineData("""{"key":{"a":1},"name":"a","partialFilterExpression":{"b":{"$ne":1}}}""", 67)]
    [InlineData("""{"key":{"a":1},"name":"a","partialFilterExpression":{"b":{"$exists":false}}}""", 67)]
    [InlineData("""{"key":{"a":1},"name":"a","partialFilterExpression":{"$or":[{"b":1}]}}""", 67)]
    [InlineData("""{"key":{"a":1},"name":"a","partialFilterExpression":{"b":1},"sparse":true}""", 67)]
    [InlineData("""{"key":{"a":1},"name":"a","partialFilterExpression":7}""", 14)]
    [InlineData("""{"key":{"a":1,"b":1},"name":"a","expireAfterSeconds":1}""", 67)]
    [InlineData("""{"key":{"_id":1},"name":"_id_","expireAfterSeconds":1}""", 67)]
    [InlineData("""{"key":{"a":1},"name":"a","expireAfterSeconds":-1}""", 67)]
    public async Task Options_that_make_no_sense_are_refused(string index, int code)
    {
        await using var database = Open();

        var reply = await database.RunAsync($$"""{"createIndexes":"c","indexes":[{{index}}]}""");

        Assert.Equal(code, reply["code"].ToInt32());
    }

    [Fact]
    public async Task A_unique_index_refuses_an_update_too()
    {
        await using var database = Open();
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a.b":1},"name":"ab","unique":true}]}""");
        await database.InsertAsync("c", """{"_id":1,"a":[{"b":1},{"b":2}]}""", """{"_id":2,"a":{"b":3}}""");

        var reply = await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":2},"u":{"$set":{"a.b":2}}}]}""");

        var error = reply["writeErrors"].AsArray.ToList()[0].AsDocument;
        Assert.Equal("""{"a.b":2}""", error["keyValue"].ToString());
        Assert.Equal(1, await database.CountAsync("c", """{"a.b":3}"""));
    }

    [Fact]
    public async Task The_same_index_again_changes_nothing()
    {
        await using var database = Open();
        const string command = """{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a_1"}]}""";
        await database.RunAsync(command);

        var again = await database.RunAsync(command);

        Assert.Equal(2, again["numIndexesAfter"].ToInt32());
        Assert.Equal("all indexes already exist", again["note"].AsString);
    }

    [Fact]
    public async Task Indexes_are_created_listed_and_dropped()
    {
        await using var database = Open();

        var created = await database.RunAsync(
            """
            {"createIndexes":"c","indexes":[
              {"key":{"a":1,"b":-1},"name":"a_1_b_-1"},
              {"key":{"e":1},"name":"e_1","unique":true,"sparse":true}]}
            """);
        Assert.Equal(
            (1, 3, true),
            (
                created["numIndexesBefore"].ToInt32(),
                created["numIndexesAfter"].ToInt32(),
                created["createdCollectionAutomatically"].AsBoolean));

        var listed = await database.FetchAsync("""{"listIndexes":"c"}""");
        Assert.Equal(
            [
                """{"v":2,"key":{"_id":1},"name":"_id_"}""",
                """{"v":2,"key":{"a":1,"b":-1},"name":"a_1_b_-1"}""",
                """{"v":2,"key":{"e":1},"name":"e_1","unique":true,"sparse":true}""",
            ],
            listed.Select(index => index.ToString()));

        var dropped = await database.RunAsync("""{"dropIndexes":"c","index":"*"}""");
        Assert.Equal(3, dropped["nIndexesWas"].ToInt32());
        Assert.Single(await database.FetchAsync("""{"listIndexes":"c"}"""));
    }

    [Theory]
    [InlineData("""{"key":{"a":1},"name":"other"}""", "IndexOptionsConflict")]
    [InlineData("""{"key":{"b":1},"name":"a_1"}""", "IndexKeySpecsConflict")]
    [InlineData("""{"key":{"a":1},"name":"a_1","unique":true}""", "IndexKeySpecsConflict")]
    [InlineData("""{"key":{},"name":"none"}""", "CannotCreateIndex")]
    [InlineData("""{"key":{"t":1}}""", "IDLFailedToParse")]
    [InlineData("""{"key":{"dup":1},"name":"dup_1","unique":true}""", "DuplicateKey")]
    [InlineData("""{"key":{"p":1,"q":1},"name":"p_q"}""", "CannotIndexParallelArrays")]
    public async Task An_index_that_cannot_be_is_refused(string index, string codeName)
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"dup":1}""", """{"dup":1}""", """{"p":[1],"q":[1]}""");
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a_1"}]}""");

        var reply = await database.RunAsync($$"""{"createIndexes":"c","indexes":[{{index}}]}""");

        Assert.Equal(codeName, reply["codeName"].AsString);
        Assert.Equal(2, (await database.FetchAsync("""{"listIndexes":"c"}""")).Length);
    }

    private static async Task CreateAsync(ContractDatabase database, string index)
    {
        var reply = await database.RunAsync($$"""{"createIndexes":"c","indexes":[{{index}}]}""");
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class IndexInProcess(EngineStore store) : IndexContract<EngineStore>(store);

public sealed class IndexOverTheWire(WireStore store) : IndexContract<WireStore>(store);
