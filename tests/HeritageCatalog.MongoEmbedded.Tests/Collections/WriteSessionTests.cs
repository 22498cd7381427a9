using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Tests.Collections;

/// <summary>A session that several commands share, each of which only inserts.</summary>
public sealed class WriteSessionTests
{
    private static readonly Namespace Things = new("test", "things");
    private static readonly Namespace Others = new("test", "others");

    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WriteSession _session = new(DatabaseState.Empty);
    private int _nextId = 100;

    [Fact]
    public void Each_command_has_a_batch_of_its_own()
    {
        Insert(Things, 1);
        var first = _session.Batch;

        _session.Begin();
        Insert(Things, 2);

        Assert.Equal((2, 1), (first.Changes.Count, _session.Batch.Changes.Count));
        Assert.Equal([1, 2], IdsOf(_session.Freeze(), Things));
    }

    [Fact]
    public void What_a_command_has_inserted_can_be_taken_back_without_what_others_have()
    {
        Insert(Things, 1);
        _session.Begin();
        Insert(Things, 2);
        Insert(Things, 3);

        _session.Undo();

        Assert.True(_session.Batch.IsEmpty);
        Assert.Equal([1], IdsOf(_session.Freeze(), Things));
        Insert(Things, 2);
        Assert.Equal([1, 2], IdsOf(_session.Freeze(), Things));
    }

    [Fact]
    public void A_collection_that_a_command_has_created_is_taken_back_too()
    {
        Insert(Things, 1);
        _session.Begin();
        Insert(Others, 1);

        _session.Undo();

        Assert.Equal([Things], _session.Freeze().Collections.Keys);
        Assert.Equal(2, _session.Freeze().NextCollection);
    }

    [Fact]
    public void A_version_taken_in_between_is_not_touched_by_what_comes_later()
    {
        Insert(Things, 1);
        var sealedVersion = _session.Freeze();

        _session.Begin();
        Insert(Things, 2);
        _session.Undo();
        _session.Begin();
        Insert(Things, 3);

        Assert.Equal([1], IdsOf(sealedVersion, Things));
        Assert.Equal([1, 3], IdsOf(_session.Freeze(), Things));
    }

    [Fact]
    public void A_duplicate_of_an_earlier_command_is_refused()
    {
        Insert(Things, 1);
        _session.Begin();

        Assert.Throws<DuplicateKeyException>(() => Insert(Things, 1));
    }

    [Fact]
    public void Each_command_that_is_taken_leaves_its_reply_in_the_next_version()
    {
        Reply(One, number: 1);
        _session.Begin();
        Reply(Two, number: 1);
        _session.Begin();
        Reply(One, number: 2);

        Assert.Equal((2, 1), (NumberOf(_session.Freeze(), One), NumberOf(_session.Freeze(), Two)));
    }

    [Fact]
    public void A_retry_finds_the_reply_of_a_command_that_is_not_in_a_version_yet()
    {
        Reply(One, number: 1);

        _session.Begin();

        Assert.Equal(1, _session.FindReply(One)?.Number);
    }

    [Fact]
    public void The_reply_of_a_command_is_taken_back_with_what_it_has_inserted()
    {
        Reply(One, number: 1);
        _session.Begin();
        Reply(One, number: 2);

        _session.Undo();

        Assert.Equal(1, _session.FindReply(One)?.Number);
        Assert.Equal(1, NumberOf(_session.Freeze(), One));
    }

    [Fact]
    public void Taking_back_what_forgot_old_sessions_brings_them_back()
    {
        Reply(One, number: 1);
        _session.Begin();
        Reply(Two, number: 1, At + SessionReply.Lifetime + SessionReply.SweepInterval);
        var forgotten = _session.FindReply(One);

        _session.Undo();

        Assert.Null(forgotten);
        Assert.Equal(1, _session.FindReply(One)?.Number);
    }

    [Fact]
    public void A_version_taken_in_between_keeps_its_replies()
    {
        Reply(One, number: 1);
        var sealedVersion = _session.Freeze();

        _session.Begin();
        Reply(One, number: 2);

        Assert.Equal((1, 2), (NumberOf(sealedVersion, One), NumberOf(_session.Freeze(), One)));
    }

    private void Reply(Guid session, long number, DateTimeOffset? at = null)
    {
        Insert(Things, _nextId++);
        _session.Remember(new SessionReply(session, number, BsonDocument.Empty, at ?? At));
    }

    private static long? NumberOf(DatabaseState state, Guid session) =>
        state.Sessions.GetValueOrDefault(session)?.Number;

    private void Insert(Namespace name, int id) =>
        _session.Edit(name).Insert(((BsonDocument)new BsonBuilder { { "_id", id } }).Bytes.ToArray());

    private static List<int> IdsOf(DatabaseState state, Namespace name)
    {
        var records = state.Find(name)!.Records;
        var reader = new RecordTreeReader(records, 0, records.Count, isBackward: false);
        var ids = new List<int>();
        while (reader.MoveNext())
        {
            ids.Add(new BsonDocument(reader.Value)["_id"].ToInt32());
        }

        return ids;
    }
}
