using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.ChangeStreams;

/// <summary>What a stream tells of each kind of change.</summary>
public sealed class EventTests
{
    private const string UpdateAll = """{"update":"c","updates":[{"q":{},"u":U,"multi":M}]}""";

    [Fact]
    public async Task An_insert_is_told_with_its_document()
    {
        await using var database = await TestDatabase.OpenAsync(new ManualTime());
        var reader = await EventReader.OpenAsync(database);

        await database.InsertAsync("c", """{"_id":1,"name":"paper"}""");
        var told = await reader.NextAsync();

        Assert.Equal(
            ["_id", "operationType", "clusterTime", "wallTime", "fullDocument", "ns", "documentKey"], Names(told));
        Assert.Equal("insert", told["operationType"].AsString);
        Assert.Equal("""{"_id":1,"name":"paper"}""", told["fullDocument"].ToString());
        Assert.Equal("""{"db":"test","coll":"c"}""", told["ns"].ToString());
        Assert.Equal("""{"_id":1}""", told["documentKey"].ToString());
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), told["wallTime"].AsDateTimeOffset);
    }

    [Fact]
    public async Task Documents_of_one_insert_are_told_in_their_order()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);

        await database.InsertAsync("c", """{"_id":3}""", """{"_id":1}""", """{"_id":2}""");
        var told = await reader.NextAsync(3);

        Assert.Equal([3, 1, 2], told.Select(one => one["documentKey"].AsDocument["_id"].ToInt32()));
        Assert.Equal(3, told.Select(one => one["_id"]).Distinct().Count());
    }

    [Fact]
    public async Task A_delete_is_told_by_its_key()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"name":"paper"}""");
        var reader = await EventReader.OpenAsync(database);

        await database.RunAsync("""{"delete":"c","deletes":[{"q":{},"limit":0}]}""");
        var told = await reader.NextAsync();

        Assert.Equal(["_id", "operationType", "clusterTime", "wallTime", "ns", "documentKey"], Names(told));
        Assert.Equal("delete", told["operationType"].AsString);
        Assert.Equal("""{"_id":1}""", told["documentKey"].ToString());
    }

    [Fact]
    public async Task A_replacement_is_told_with_its_document()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"name":"paper"}""");
        var reader = await EventReader.OpenAsync(database);

        await UpdateAsync(database, """{"name":"straw"}""", isMulti: false);
        var told = await reader.NextAsync();

        Assert.Equal("replace", told["operationType"].AsString);
        Assert.Equal("""{"_id":1,"name":"straw"}""", told["fullDocument"].ToString());
    }

    [Fact]
    public async Task An_upsert_is_told_as_an_insert()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);

        await database.RunAsync("""{"findAndModify":"c","query":{"_id":1},"update":{"$set":{"a":1}},"upsert":true}""");

        Assert.Equal("insert", (await reader.NextAsync())["operationType"].AsString);
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"$set":{"a":2}}""", """{"a":2}""", "[]", "[]")]
    [InlineData("""{"a":1}""", """{"$set":{"b":2},"$unset":{"a":1}}""", """{"b":2}""", """["a"]""", "[]")]
    [InlineData("""{"a":{"b":1,"c":1}}""", """{"$set":{"a.b":2}}""", """{"a.b":2}""", "[]", "[]")]
    [InlineData("""{"a":{"b":1,"c":1}}""", """{"$unset":{"a.b":2}}""", "{}", """["a.b"]""", "[]")]
    [InlineData("""{"a":{"b":1}}""", """{"$set":{"a":{"c":0,"b":1}}}""", """{"a":{"c":0,"b":1}}""", "[]", "[]")]
    [InlineData("""{"a":[1,2,3]}""", """{"$push":{"a":4}}""", """{"a.3":4}""", "[]", "[]")]
    [InlineData("""{"a":[1,2,3]}""", """{"$set":{"a.1":{"x":1}}}""", """{"a.1":{"x":1}}""", "[]", "[]")]
    [InlineData("""{"a":[{"x":1},2]}""", """{"$set":{"a.0.x":2}}""", """{"a.0.x":2}""", "[]", "[]")]
    [InlineData("""{"a":[1,2,3]}""", """{"$pull":{"a":3}}""", "{}", "[]", """[{"field":"a","newSize":2}]""")]
    [InlineData("""{"a":[1,2,3]}""", """{"$pull":{"a":1}}""", """{"a":[2,3]}""", "[]", "[]")]
    [InlineData("""{"a":[1,2,3]}""", """{"$set":{"a":[3,2,1]}}""", """{"a":[3,2,1]}""", "[]", "[]")]
    [InlineData("""{"a":[]}""", """{"$push":{"a":1}}""", """{"a":[1]}""", "[]", "[]")]
    [InlineData("""{"a":1}""", """{"$set":{"a":{"$numberLong":"1"}}}""", """{"a":1}""", "[]", "[]")]
    public async Task An_update_is_told_by_what_it_changed(
        string before, string update, string updated, string removed, string truncated)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", $$"""{"_id":1,{{before[1..]}}""");
        var reader = await EventReader.OpenAsync(database);

        await UpdateAsync(database, update, isMulti: true);
        var told = await reader.NextAsync();

        Assert.Equal("update", told["operationType"].AsString);
        Assert.False(told.Contains("fullDocument"));
        Assert.Equal(
            $$"""{"updatedFields":{{updated}},"removedFields":{{removed}},"truncatedArrays":{{truncated}}}""",
            told["updateDescription"].ToString());
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_not_told()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");
        var reader = await EventReader.OpenAsync(database);

        await UpdateAsync(database, """{"$set":{"a":1}}""", isMulti: true);

        Assert.Empty(await reader.RestAsync());
    }

    [Fact]
    public async Task A_refused_write_is_not_told()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");
        var reader = await EventReader.OpenAsync(database);

        await database.RunAsync("""{"insert":"c","documents":[{"_id":1},{"_id":2}],"ordered":false}""");

        Assert.Equal("""{"_id":2}""", Assert.Single(await reader.RestAsync())["documentKey"].ToString());
    }

    [Fact]
    public async Task A_lookup_tells_the_document_as_it_is_when_the_event_is_read()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":1}""");
        var reader = await EventReader.OpenAsync(database, options: """{"fullDocument":"updateLookup"}""");

        await UpdateAsync(database, """{"$set":{"a":2}}""", isMulti: true);
        await database.RunAsync("""{"delete":"c","deletes":[{"q":{"_id":2},"limit":1}]}""");
        await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$set":{"a":3}}}]}""");
        var told = await reader.NextAsync(2);

        Assert.Equal("""{"_id":1,"a":3}""", told[0]["fullDocument"].ToString());
        Assert.True(told[1]["fullDocument"].IsNull);
    }

    [Fact]
    public async Task Images_tell_the_document_before_and_after_the_change()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"create":"c","changeStreamPreAndPostImages":{"enabled":true}}""");
        await database.InsertAsync("c", """{"_id":1,"a":1}""");
        var reader = await EventReader.OpenAsync(
            database, options: """{"fullDocument":"required","fullDocumentBeforeChange":"required"}""");

        await UpdateAsync(database, """{"$set":{"a":2}}""", isMulti: true);
        await UpdateAsync(database, """{"$set":{"a":3}}""", isMulti: true);
        await database.RunAsync("""{"delete":"c","deletes":[{"q":{},"limit":0}]}""");
        var told = await reader.NextAsync(3);

        Assert.Equal("""{"_id":1,"a":1}""", told[0]["fullDocumentBeforeChange"].ToString());
        Assert.Equal("""{"_id":1,"a":2}""", told[0]["fullDocument"].ToString());
        Assert.Equal("""{"_id":1,"a":2}""", told[1]["fullDocumentBeforeChange"].ToString());
        Assert.Equal("""{"_id":1,"a":3}""", told[2]["fullDocumentBeforeChange"].ToString());
        Assert.False(told[2].Contains("fullDocument"));
    }

    [Fact]
    public async Task Images_that_are_not_kept_are_null_where_they_may_be()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");
        var reader = await EventReader.OpenAsync(
            database, options: """{"fullDocument":"whenAvailable","fullDocumentBeforeChange":"whenAvailable"}""");

        await UpdateAsync(database, """{"$set":{"a":2}}""", isMulti: true);
        var told = await reader.NextAsync();

        Assert.True(told["fullDocument"].IsNull);
        Assert.True(told["fullDocumentBeforeChange"].IsNull);
    }

    [Fact]
    public async Task Images_that_are_required_and_not_kept_end_the_stream()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");
        var reader = await EventReader.OpenAsync(database, options: """{"fullDocumentBeforeChange":"required"}""");

        await UpdateAsync(database, """{"$set":{"a":2}}""", isMulti: true);
        var reply = await reader.GetMoreAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("NoMatchingDocument", reply["codeName"].AsString);
    }

    [Fact]
    public async Task Images_can_be_turned_on_later_and_are_listed()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");

        await database.RunAsync("""{"collMod":"c","changeStreamPreAndPostImages":{"enabled":true}}""");
        await database.ReopenAsync();
        var listed = await database.FetchAsync("""{"listCollections":1}""");

        Assert.Equal(
            """{"changeStreamPreAndPostImages":{"enabled":true}}""", Assert.Single(listed)["options"].ToString());
    }

    private static async Task UpdateAsync(TestDatabase database, string update, bool isMulti)
    {
        var command = UpdateAll.Replace("U", update).Replace(":M", isMulti ? ":true" : ":false");
        var reply = await database.RunAsync(command);
        Assert.False(reply.Contains("writeErrors"), reply.ToString());
    }

    private static List<string> Names(BsonDocument document)
    {
        var names = new List<string>();
        foreach (var element in document)
        {
            names.Add(element.Name);
        }

        return names;
    }
}
