using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Sessions;

/// <summary>What a client sends in transactions (MongoDB specifications, "Transactions").</summary>
public sealed class TransactionTests
{
    private const string Written = """{"n":1,"ok":1}""";
    private const string Ok = """{"ok":1}""";
    private const string Fields = "\"txnNumber\":1,\"autocommit\":false";
    private const string Conflict =
        """{"ok":0,"code":112,"errmsg":"conflict","errorLabels":["TransientTransactionError"]}""";
    private const string GoingDown =
        """{"ok":0,"code":91,"errmsg":"going down","errorLabels":["RetryableWriteError"]}""";

    private readonly ScriptedConnection _server = new();
    private readonly MongoCollection<Craft> _crafts;
    private readonly ClientSession _session;

    public TransactionTests()
    {
        var options = new MongoClientOptions { RetryReads = true, RetryWrites = true, Random = () => 0 };
        _crafts = _server.Collection<Craft>(options: options);
        _session = _crafts.Database.Client.StartSession();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_first_command_starts_the_transaction_and_only_its_end_is_acknowledged()
    {
        _server.Reply(Written).Reply(Written).Reply(Ok);
        _session.StartTransaction(new TransactionOptions
        {
            ReadConcern = ReadConcern.Snapshot, WriteConcern = WriteConcern.Majority,
        });

        await InsertAsync("a");
        await InsertAsync("b");
        await _session.CommitTransactionAsync(Token);

        var texts = _server.Texts.ToList();
        Assert.EndsWith(
            """
            "txnNumber":1,"startTransaction":true,"readConcern":{"level":"snapshot"},"autocommit":false}
            """.Trim(),
            texts[0]);
        Assert.EndsWith($"\"$db\":\"db\",{Fields}}}", texts[1]);
        Assert.Equal(
            $$"""{"commitTransaction":1,"writeConcern":{"w":"majority"},"$db":"admin",{{Fields}}}""", texts[2]);
    }

    [Fact]
    public async Task Of_an_empty_transaction_nothing_is_sent()
    {
        _session.StartTransaction();
        await _session.CommitTransactionAsync(Token);
        await _session.CommitTransactionAsync(Token);
        _session.StartTransaction();
        await _session.AbortTransactionAsync(Token);

        Assert.Empty(_server.Commands);
    }

    [Fact]
    public async Task A_commit_that_breaks_is_sent_again_and_asks_for_a_majority()
    {
        await StartAsync();
        _server.Break().Reply(Ok);

        await _session.CommitTransactionAsync(Token);

        Assert.Equal(
            $$"""
            {"commitTransaction":1,"writeConcern":{"w":"majority","wtimeout":10000},"$db":"admin",{{Fields}}}
            """,
            _server.Texts.Last());
    }

    [Fact]
    public async Task A_commit_can_be_repeated()
    {
        await StartAsync();
        await _session.CommitTransactionAsync(Token);

        await _session.CommitTransactionAsync(Token);

        Assert.Contains("majority", _server.Texts.Last());
    }

    [Theory]
    [InlineData(GoingDown, true)]
    [InlineData("""{"ok":0,"code":50,"errmsg":"too slow"}""", true)]
    [InlineData("""{"ok":1,"writeConcernError":{"code":64,"errmsg":"timeout"}}""", true)]
    [InlineData("""{"ok":1,"writeConcernError":{"code":100,"errmsg":"too many nodes"}}""", false)]
    [InlineData(Conflict, false)]
    public async Task A_failed_commit_tells_whether_its_outcome_is_known(string reply, bool isUnknown)
    {
        await StartAsync();
        _server.Reply(reply).Reply(reply);

        var failure = await Assert.ThrowsAsync<MongoServerException>(
            async () => await _session.CommitTransactionAsync(Token));

        Assert.Equal(isUnknown, failure.HasErrorLabel(ErrorLabels.UnknownCommitResult));
    }

    [Fact]
    public async Task The_outcome_of_a_commit_without_reply_is_not_known()
    {
        await StartAsync();
        _server.Break().Break();

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await _session.CommitTransactionAsync(Token));

        Assert.True(failure.HasErrorLabel(ErrorLabels.UnknownCommitResult));
        Assert.False(failure.HasErrorLabel(ErrorLabels.TransientTransaction));
    }

    [Fact]
    public async Task A_command_of_a_transaction_is_not_tried_again_and_its_failure_is_passing()
    {
        await StartAsync();
        _server.Break();

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(async () => await InsertAsync("b"));

        Assert.True(failure.HasErrorLabel(ErrorLabels.TransientTransaction));
        Assert.Equal(2, _server.Commands.Count);
    }

    [Fact]
    public async Task An_abort_is_tried_twice_and_its_failure_is_not_seen()
    {
        await StartAsync();
        _server.Break().Break();

        await _session.AbortTransactionAsync(Token);

        Assert.Equal(["insert", "abortTransaction", "abortTransaction"], CommandNames());
    }

    [Fact]
    public async Task Operations_after_the_end_are_outside()
    {
        await StartAsync();
        _server.Reply(Ok).Reply(Written);
        await _session.CommitTransactionAsync(Token);

        await InsertAsync("b");

        Assert.DoesNotContain("autocommit", _server.Texts.Last());
        Assert.Equal(2, _server.Commands[^1]["txnNumber"].AsInt64);
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _session.CommitTransactionAsync(Token));
    }

    [Fact]
    public async Task Ends_that_do_not_fit_are_refused()
    {
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _session.CommitTransactionAsync(Token));
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _session.AbortTransactionAsync(Token));
        _session.StartTransaction();
        Assert.Throws<MongoUsageException>(() => _session.StartTransaction());
        await _session.AbortTransactionAsync(Token);
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _session.CommitTransactionAsync(Token));
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _session.AbortTransactionAsync(Token));
        _session.StartTransaction();
        await _session.CommitTransactionAsync(Token);
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _session.AbortTransactionAsync(Token));
        Assert.Throws<MongoUsageException>(
            () => _session.StartTransaction(new TransactionOptions { WriteConcern = new WriteConcern(0) }));
    }

    [Fact]
    public async Task Disposing_of_a_session_aborts_its_transaction()
    {
        await StartAsync();

        await _session.DisposeAsync();

        Assert.Equal("abortTransaction", CommandNames().Last());
    }

    [Fact]
    public async Task Reads_of_a_session_wait_for_what_it_has_seen()
    {
        _server.Reply("""{"n":1,"operationTime":{"$timestamp":{"t":7,"i":3}},"ok":1}""");
        await InsertAsync("a");
        _server.Reply("""{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[]},"ok":1}""");

        await _crafts.FindOneAsync(default, session: _session, cancellationToken: Token);

        Assert.Contains("""readConcern":{"afterClusterTime":{"$timestamp":{"t":7,"i":3}}}""", _server.Texts.Last());
    }

    [Fact]
    public async Task Work_is_run_again_after_a_conflict_and_the_commit_until_its_outcome_is_known()
    {
        _server.Reply(Conflict).Reply(Ok).Reply(Written).Reply(GoingDown).Reply(GoingDown).Reply(Ok);

        var result = await _session.WithTransactionAsync(
            async _ =>
            {
                await InsertAsync("a");
                return 7;
            },
            cancellationToken: Token);

        Assert.Equal(7, result);
        Assert.Equal(
            [
                "insert", "abortTransaction", "insert", "commitTransaction", "commitTransaction", "commitTransaction",
            ],
            CommandNames());
        Assert.Equal(2, _server.Commands[^1]["txnNumber"].AsInt64);
    }

    [Fact]
    public async Task Work_that_fails_by_itself_is_aborted_and_not_run_again()
    {
        _server.Reply(Written);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await _session.WithTransactionAsync(
            async _ =>
            {
                await InsertAsync("a");
                throw new InvalidDataException();
            },
            cancellationToken: Token));

        Assert.Equal(["insert", "abortTransaction"], CommandNames());
    }

    [Fact]
    public async Task Work_that_ends_its_transaction_is_not_committed_again()
    {
        _server.Reply(Written);

        await _session.WithTransactionAsync(
            async cancellation =>
            {
                await InsertAsync("a");
                await _session.AbortTransactionAsync(cancellation);
            },
            cancellationToken: Token);

        Assert.Equal(["insert", "abortTransaction"], CommandNames());
    }

    private async Task StartAsync()
    {
        _server.Reply(Written);
        _session.StartTransaction();
        await InsertAsync("a");
    }

    private ValueTask InsertAsync(string id) => _crafts.InsertOneAsync(new Craft(id, "paper"), _session, Token);

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
}
