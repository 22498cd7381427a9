using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>
/// Reads the events of a stream and resumes it where it broke, so that no event is missed or told twice (MongoDB
/// specifications, "Change Streams").
/// </summary>
internal sealed class ChangeStreamReader(
    CommandRunner runner,
    ChangeStreamTarget target,
    BsonArray pipeline,
    ChangeStreamOptions options,
    ConcernOptions concerns,
    ClientSession? session)
{
    private const string ResumableLabel = "ResumableChangeStreamError";
    private const int MostAttempts = 2;

    private readonly Queue<BsonDocument> _events = [];
    private SessionLease _lease;
    private SelectedServer? _server;
    private ChangeStreamReply _reply;
    private BsonTimestamp? _openedAt;
    private bool _hasReturned;
    private bool _isInterrupted;
    private bool _isClosed;

    /// <summary>Resumes the stream where it is now; empty while the server has told nothing.</summary>
    public BsonDocument Token { get; private set; } =
        options.StartAfter.IsEmpty ? options.ResumeAfter : options.StartAfter;

    /// <summary>True when there is nothing more to come.</summary>
    public bool IsClosed => _isClosed && _events.Count == 0;

    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (options.MaxAwaitTime >= runner.Timeout)
        {
            throw new MongoUsageException("A change stream cannot wait for longer than the client's timeoutMS.");
        }

        _openedAt = options.StartAtOperationTime;
        _lease = SessionLease.Take(runner.Sessions, session);
        try
        {
            var opening = new OpenStreamOperation(target, pipeline, options);
            await StartAsync(opening, runner.StartDeadline(session), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _isClosed = true;
            _lease.Release();
            throw;
        }

        var isFromNow = Token.IsEmpty && options.StartAtOperationTime is null;
        if (isFromNow && _events.Count == 0 && _reply.OperationTime.Type == BsonType.Timestamp)
        {
            _openedAt = _reply.OperationTime.AsTimestamp;
        }
    }

    /// <summary>The next event, for which the server is asked at most once; null when there is none yet.</summary>
    public async ValueTask<BsonDocument?> TryNextAsync(CancellationToken cancellationToken)
    {
        if (_events.Count == 0)
        {
            if (_isClosed)
            {
                return null;
            }

            await GetMoreAsync(runner.StartDeadline(session), cancellationToken).ConfigureAwait(false);
        }

        if (!_events.TryDequeue(out var next))
        {
            return null;
        }

        _hasReturned = true;
        var token = _events.Count == 0 && !_reply.Token.IsMissing ? _reply.Token : next["_id"u8];
        Token = token.Type == BsonType.Document
            ? token.AsDocument.Clone()
            : throw new MongoUsageException("A change stream cannot be resumed when its pipeline removes the _id.");
        return next;
    }

    public async ValueTask CloseAsync()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        await KillAsync().ConfigureAwait(false);
        _lease.Release();
    }

    private static bool IsResumable(Exception failure) => failure is MongoConnectionException
        || (failure is MongoServerException refusal
            && (refusal.Is(MongoErrorCode.CursorNotFound) || refusal.HasErrorLabel(ResumableLabel)));

    private async ValueTask GetMoreAsync(Deadline? deadline, CancellationToken cancellationToken)
    {
        if (_isInterrupted)
        {
            await ResumeAsync(deadline, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            var more = new GetMoreEventsOperation(
                target.Database, _reply.Cursor, options, _server!.TakesComments);
            Take(await runner.RunOnAsync(more, _lease, _server!, cancellationToken, deadline).ConfigureAwait(false));
        }
        catch (MongoConnectionException) when (IsOver(deadline))
        {
            _isInterrupted = true;
            throw;
        }
        catch (Exception failure) when (IsResumable(failure))
        {
            await ResumeAsync(deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (MongoServerException)
        {
            _isClosed = true;
            _lease.Release();
            throw;
        }
    }

    private static bool IsOver(Deadline? deadline) => deadline is { } limit && limit.Remaining <= TimeSpan.Zero;

    private async ValueTask ResumeAsync(Deadline? deadline, CancellationToken cancellationToken)
    {
        await KillAsync().ConfigureAwait(false);
        var resumed = new OpenStreamOperation(target, pipeline, ResumedOptions());
        for (var attempt = 1; ; attempt++)
        {
            _lease.Release();
            _lease = SessionLease.Take(runner.Sessions, session);
            try
            {
                await StartAsync(resumed, deadline, cancellationToken).ConfigureAwait(false);
                _isInterrupted = false;
                return;
            }
            catch (MongoConnectionException) when (IsOver(deadline))
            {
                _isInterrupted = true;
                throw;
            }
            catch (Exception failure) when (IsResumable(failure) && attempt < MostAttempts)
            {
                // Whoever answers next may be another server; it is asked the same.
            }
            catch
            {
                _isClosed = true;
                _lease.Release();
                throw;
            }
        }
    }

    private ChangeStreamOptions ResumedOptions()
    {
        var plain = options with
        {
            ResumeAfter = BsonDocument.Empty, StartAfter = BsonDocument.Empty, StartAtOperationTime = null,
        };
        if (Token.IsEmpty)
        {
            return plain with { StartAtOperationTime = _openedAt };
        }

        // Until an event has come the token may be that of an ended stream, which can only be started after.
        return !_hasReturned && !options.StartAfter.IsEmpty
            ? plain with { StartAfter = Token }
            : plain with { ResumeAfter = Token };
    }

    private async ValueTask StartAsync(
        OpenStreamOperation opening, Deadline? deadline, CancellationToken cancellationToken)
    {
        opening.Concerns = concerns;
        (var reply, _server) = await runner.RunAsync(opening, _lease, cancellationToken, deadline)
            .ConfigureAwait(false);
        Take(reply);
    }

    private void Take(ChangeStreamReply reply)
    {
        _reply = reply;
        foreach (var item in _reply.Cursor.Batch)
        {
            _events.Enqueue(item.AsDocument);
        }

        if (_events.Count == 0 && _reply.Token.Type == BsonType.Document)
        {
            Token = _reply.Token.AsDocument.Clone();
        }

        if (_reply.Cursor.Id == 0)
        {
            _isClosed = true;
            _lease.Release();
        }
    }

    private async ValueTask KillAsync()
    {
        try
        {
            var cursor = _reply.Cursor;
            var kill = new KillCursorsOperation(target.Database, cursor.Collection, cursor.Id);
            await runner.RunOnAsync(kill, _lease, _server!, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is MongoServerException or MongoConnectionException)
        {
            // The server closes it by itself after a while.
        }
    }
}
