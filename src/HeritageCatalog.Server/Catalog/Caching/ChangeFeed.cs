using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// Follows the changes of the database, whoever makes them, and enters them into the ledger. No answers are kept before
/// it follows them, nor while it has lost them.
/// </summary>
public sealed partial class ChangeFeed(
    MongoDatabase database, AnswerLedger ledger, TimeProvider time, ILogger<ChangeFeed> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private ChangeStream<BsonDocument>? _changes;
    private TimeSpan _pause = FirstPause;
    private bool _isLossTold;

    internal static ChangeStreamOptions Options { get; } = new()
    {
        FullDocument = FullDocumentMode.WhenAvailable,
        FullDocumentBeforeChange = BeforeChangeMode.WhenAvailable,
    };

    /// <summary>Tries to follow before the first request comes.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        ledger.Close();
        await TryOpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                if (_changes is { } changes)
                {
                    await FollowAsync(changes, stoppingToken);
                }

                // A server that has no changes to tell, one without a replica set say, may never have.
                await Task.Delay(_pause, time, stoppingToken);
                _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
                await TryOpenAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            ledger.Close();
        }
    }

    private async Task TryOpenAsync(CancellationToken cancellation)
    {
        try
        {
            _changes = await database.WatchAsync(options: Options, cancellationToken: cancellation);
            ledger.Open();
        }
        catch (Exception failure) when (failure is MongoServerException or MongoConnectionException)
        {
            TellLoss(failure);
        }
    }

    private async Task FollowAsync(ChangeStream<BsonDocument> changes, CancellationToken cancellation)
    {
        try
        {
            while (!changes.IsClosed)
            {
                if (await changes.TryNextAsync(cancellation) is { } change)
                {
                    Enter(change);
                }

                (_pause, _isLossTold) = (FirstPause, false);
            }
        }
        catch (Exception failure) when (failure is MongoServerException or MongoConnectionException)
        {
            TellLoss(failure);
        }
        finally
        {
            ledger.Close();
            _changes = null;
            await changes.DisposeAsync();
        }
    }

    private void TellLoss(Exception failure)
    {
        if (!_isLossTold)
        {
            _isLossTold = true;
            LogLost(failure);
        }
    }

    private void Enter(ChangeEvent<BsonDocument> told)
    {
        if (told.OperationType is "insert" or "update" or "replace" or "delete")
        {
            ledger.ApplyTold(Read(told));
        }
        else
        {
            // A collection was dropped or renamed, or something else of that size.
            ledger.Clear();
        }
    }

    private static RecordChange Read(ChangeEvent<BsonDocument> told)
    {
        var before = Find(told.Document["fullDocumentBeforeChange"u8]);
        var after = Find(told.Document["fullDocument"u8]);
        return new RecordChange(told.Collection, told.DocumentKey["_id"u8].Clone(), before, after)
        {
            IsBeforeKnown = before is not null || told.OperationType == "insert",
            IsAfterKnown = after is not null || told.OperationType == "delete",
        };
    }

    private static BsonDocument? Find(BsonValue image) =>
        image.Type == BsonType.Document ? image.AsDocument.Clone() : null;

    [LoggerMessage(LogLevel.Warning, "The changes of the database cannot be followed; no answers are kept until then.")]
    private partial void LogLost(Exception failure);
}
