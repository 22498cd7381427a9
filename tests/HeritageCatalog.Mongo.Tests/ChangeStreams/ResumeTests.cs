using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.ChangeStreams;

/// <summary>How a stream goes on where it broke (MongoDB specifications, "Change Streams", "Resume Process").</summary>
public sealed class ResumeTests
{
    private const string Resumable =
        """{"ok":0,"code":91,"errmsg":"going down","errorLabels":["ResumableChangeStreamError"]}""";

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private BsonDocument LastStage => _server.Commands[^1]["pipeline"].AsArray.ToList()[0].AsDocument;

    [Fact]
    public async Task A_stream_is_opened_by_a_stage_before_all_others()
    {
        _server.Reply(First(7));

        await OpenAsync(new ChangeStreamOptions
        {
            FullDocument = FullDocumentMode.UpdateLookup,
            FullDocumentBeforeChange = BeforeChangeMode.WhenAvailable,
            BatchSize = 5,
        });

        Assert.Equal(
            """
            {"aggregate":"crafts","pipeline":[{"$changeStream":
            {"fullDocument":"updateLookup","fullDocumentBeforeChange":"whenAvailable"}}],
            "cursor":{"batchSize":5},"$db":"db"}
            """.ReplaceLineEndings(""),
            _server.Texts.Single());
    }

    [Fact]
    public async Task Events_are_read_with_their_tokens()
    {
        _server.Reply(First(7, "a", "b"));
        var stream = await OpenAsync();

        var first = await stream.TryNextAsync(Cancellation);
        var afterFirst = stream.ResumeToken;
        await stream.TryNextAsync(Cancellation);

        Assert.Equal(("insert", "db", "crafts"), (first!.OperationType, first.Database, first.Collection));
        Assert.Equal(new Craft("a", "paper"), first.FullDocument);
        Assert.Equal(first.ResumeToken, afterFirst);
        Assert.Equal("""{"_data":"post"}""", stream.ResumeToken.ToString());
    }

    [Fact]
    public async Task An_empty_batch_moves_the_token_on()
    {
        var stream = await OpenAsync(_server.Reply(First(7)).Reply(Next(7, "later")));

        Assert.Null(await stream.TryNextAsync(Cancellation));

        Assert.Equal("""{"_data":"later"}""", stream.ResumeToken.ToString());
    }

    [Fact]
    public async Task The_server_is_asked_to_wait_as_long_as_was_said()
    {
        _server.Reply(First(7)).Reply(Next(7, "later"));
        var stream = await OpenAsync(new ChangeStreamOptions { MaxAwaitTime = TimeSpan.FromSeconds(20) });

        await stream.TryNextAsync(Cancellation);

        Assert.Equal(
            """{"getMore":7,"collection":"crafts","maxTimeMS":20000,"$db":"db"}""", _server.Texts.Last());
    }

    [Theory]
    [InlineData(Resumable)]
    [InlineData("""{"ok":0,"code":43,"errmsg":"cursor not found"}""")]
    public async Task A_failure_that_can_be_resumed_is_not_seen(string failure)
    {
        _server.Reply(First(7, "a")).Reply(failure).Reply("""{"ok":1}""").Reply(First(8, "b"));
        var stream = await OpenAsync();

        await stream.TryNextAsync(Cancellation);
        var next = await stream.TryNextAsync(Cancellation);

        Assert.Equal("b", next!.FullDocument!.Id);
        Assert.Equal("""{"$changeStream":{"resumeAfter":{"_data":"post"}}}""", LastStage.ToString());
        Assert.Equal("killCursors", CommandNames()[^2]);
    }

    [Fact]
    public async Task A_broken_connection_is_resumed_in_another_session()
    {
        _server.Reply(First(7, "a")).Break().Break().Reply(First(8, "b"));
        var stream = await OpenAsync();

        await stream.TryNextAsync(Cancellation);
        var next = await stream.TryNextAsync(Cancellation);

        Assert.Equal("b", next!.FullDocument!.Id);
        Assert.NotEqual(_server.Commands[0]["lsid"], _server.Commands[^1]["lsid"]);
    }

    [Fact]
    public async Task A_failure_that_cannot_be_resumed_ends_the_stream()
    {
        _server.Reply(First(7)).Reply("""{"ok":0,"code":280,"errmsg":"fatal"}""");
        var stream = await OpenAsync();

        await Assert.ThrowsAsync<MongoServerException>(async () => await stream.TryNextAsync(Cancellation));

        Assert.True(stream.IsClosed);
    }

    [Fact]
    public async Task Resuming_is_tried_twice()
    {
        _server.Reply(First(7)).Reply(Resumable).Reply("""{"ok":1}""").Reply(Resumable).Reply(First(8, "b"));
        var stream = await OpenAsync();

        Assert.Equal("b", (await stream.TryNextAsync(Cancellation))!.FullDocument!.Id);
    }

    [Fact]
    public async Task A_stream_started_after_an_end_is_started_again_until_it_has_told_something()
    {
        _server.Reply(First(7)).Reply(Resumable).Reply("""{"ok":1}""").Reply(First(8));
        var token = BsonDocument.ParseJson("""{"_data":"end"}""");
        var stream = await OpenAsync(new ChangeStreamOptions { StartAfter = token });

        await stream.TryNextAsync(Cancellation);

        Assert.Equal("""{"$changeStream":{"startAfter":{"_data":"post"}}}""", LastStage.ToString());
    }

    [Fact]
    public async Task Without_a_token_a_stream_is_resumed_at_the_time_it_was_opened()
    {
        const string old =
            """
            {"cursor":{"id":7,"ns":"db.crafts","firstBatch":[]},"operationTime":{"$timestamp":{"t":5,"i":2}},"ok":1}
            """;
        _server.Reply(old).Reply(Resumable).Reply("""{"ok":1}""").Reply(First(8));
        var stream = await OpenAsync();

        await stream.TryNextAsync(Cancellation);

        Assert.Equal(
            """{"$changeStream":{"startAtOperationTime":{"$timestamp":{"t":5,"i":2}}}}""", LastStage.ToString());
    }

    [Fact]
    public async Task A_stream_ends_with_its_cursor()
    {
        _server.Reply(First(0, "a"));
        var stream = await OpenAsync();
        var read = new List<string>();

        await foreach (var change in stream.WithCancellation(Cancellation))
        {
            read.Add(change.FullDocument!.Id);
        }

        Assert.Equal(["a"], read);
        Assert.Single(_server.Commands);
    }

    [Fact]
    public async Task A_stream_that_is_left_is_closed_on_the_server()
    {
        _server.Reply(First(7, "a"));
        var stream = await OpenAsync();

        await stream.DisposeAsync();

        Assert.Equal("""{"killCursors":"crafts","cursors":[7],"$db":"db"}""", _server.Texts.Last());
    }

    [Fact]
    public async Task An_event_without_a_token_is_refused()
    {
        _server.Reply("""{"cursor":{"id":7,"ns":"db.crafts","firstBatch":[{"a":1}]},"ok":1}""");
        var stream = await OpenAsync();

        await Assert.ThrowsAsync<MongoUsageException>(async () => await stream.TryNextAsync(Cancellation));
    }

    private static string First(long id, params string[] crafts) => Reply("firstBatch", id, "post", crafts);

    private static string Next(long id, string token, params string[] crafts) => Reply("nextBatch", id, token, crafts);

    private static string Reply(string batch, long id, string token, string[] crafts) =>
        $$"""
        {
          "cursor": {
            "id": {{id}}, "ns": "db.crafts", "{{batch}}": [{{string.Join(",", crafts.Select(Event))}}],
            "postBatchResumeToken": { "_data": "{{token}}" }
          },
          "ok": 1
        }
        """;

    private static string Event(string id) =>
        $$"""
        {
          "_id": { "_data": "token-{{id}}" }, "operationType": "insert", "ns": { "db": "db", "coll": "crafts" },
          "documentKey": { "_id": "{{id}}" }, "fullDocument": { "_id": "{{id}}", "name": "paper", "version": 1 }
        }
        """;

    private List<string> CommandNames()
    {
        var names = new List<string>();
        foreach (var command in _server.Commands)
        {
            var elements = command.GetEnumerator();
            elements.MoveNext();
            names.Add(elements.Current.Name);
        }

        return names;
    }

    private ValueTask<ChangeStream<Craft>> OpenAsync(ScriptedConnection server) =>
        server.Collection<Craft>().WatchAsync(cancellationToken: Cancellation);

    private ValueTask<ChangeStream<Craft>> OpenAsync(ChangeStreamOptions? options = null) =>
        _server.Collection<Craft>().WatchAsync(options: options, cancellationToken: Cancellation);
}
