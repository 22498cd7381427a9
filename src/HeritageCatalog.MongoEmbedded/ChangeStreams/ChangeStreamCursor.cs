using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>
/// Tells changes as they come. It ends only with what it watches, and holds a position instead of data: who reads too
/// slowly finds the history lost, and holds no memory.
/// </summary>
internal sealed class ChangeStreamCursor : ServerCursor
{
    private const int EntriesAtOnce = 64;

    private readonly Store _store;
    private readonly StreamScope _scope;
    private readonly StreamOptions _options;
    private readonly Pipeline _pipeline;
    private readonly PipelineContext _context;
    private readonly EventWriter _events;
    private readonly Queue<StreamedChange> _unread = [];
    private LogPosition _read;
    private LogPosition _told;
    private LogPosition _nextPosition;
    private BsonDocument? _next;

    public ChangeStreamCursor(
        Namespace name, Store store, StreamScope scope, StreamOptions options, Pipeline pipeline)
        : base(name, watch: null)
    {
        _store = store;
        _scope = scope;
        _options = options;
        _pipeline = pipeline;
        _context = new PipelineContext(store.Committed, name.Database);
        _events = new EventWriter(options, () => store.Committed);
        _read = _told = options.Start ?? LogPosition.After(store.Log.Latest);
    }

    /// <summary>Looks for the next event; false when there is none yet.</summary>
    public bool TryFindNext()
    {
        while (_next is null)
        {
            if (!_unread.TryDequeue(out var change))
            {
                if (!Fill())
                {
                    return false;
                }

                continue;
            }

            _next = Pass(_events.Write(change));
            _nextPosition = change.Position;
            if (_next is null)
            {
                _told = change.Position;
            }
        }

        return true;
    }

    /// <summary>Completes when it may be worth looking again.</summary>
    public Task WaitAsync() => _store.Log.WaitAsync(_read);

    public override void WriteBatch(BatchWriter batch, long count)
    {
        while (!IsExhausted && batch.Count < count && TryFindNext() && batch.TryAdd(_next!.Value))
        {
            _told = _nextPosition;
            _next = null;
            IsExhausted = _told.IsInvalidate;
        }
    }

    public override void WriteState(BsonWriter writer) =>
        ResumeToken.Write(writer, "postBatchResumeToken"u8, _told);

    public override void Dispose()
    {
    }

    private bool Fill()
    {
        var (entries, latest) = _store.Log.Read(_read, EntriesAtOnce);
        foreach (var entry in entries)
        {
            Enqueue(entry);
        }

        var end = LogPosition.After(entries.Count == EntriesAtOnce ? entries[^1].Time : latest);
        if (end.CompareTo(_read) > 0)
        {
            _read = end;
        }

        if (_unread.Count == 0)
        {
            _told = _read;
        }

        return _unread.Count > 0 || entries.Count == EntriesAtOnce;
    }

    private void Enqueue(LogEntry entry)
    {
        for (var at = 0; at < entry.Operations.Count; at++)
        {
            var operation = entry.Operations[at];
            var position = new LogPosition(entry.Time, (uint)at + 1);
            var isTold = operation.Kind != OperationKind.Create || _options.IsExpanded;
            if (!isTold || !Concerns(operation))
            {
                continue;
            }

            EnqueueUnread(new StreamedChange(position, entry, operation));
            if (_scope.IsEndedBy(operation.Kind))
            {
                EnqueueUnread(new StreamedChange(position with { IsInvalidate = true }, entry, operation));
            }
        }
    }

    private void EnqueueUnread(in StreamedChange change)
    {
        if (change.Position.CompareTo(_read) > 0)
        {
            _unread.Enqueue(change);
        }
    }

    private bool Concerns(in LogOperation operation) => operation.Kind == OperationKind.DropDatabase
        ? _scope.Collection is null && _scope.Includes(operation.Name)
        : _scope.Includes(operation.Name);

    private BsonDocument? Pass(BsonDocument document)
    {
        foreach (var passed in _pipeline.Run([document], _context))
        {
            return passed["_id"u8].Equals(document["_id"u8])
                ? passed
                : throw new CommandException(
                    ErrorCode.ChangeStreamFatalError,
                    "Encountered an event whose _id field, which contains the resume token, was modified by the "
                    + "pipeline. Modifying the _id field of an event makes it impossible to resume the stream from "
                    + "that point. Only transformations that retain the unmodified _id field are allowed.")
                {
                    Label = "NonResumableChangeStreamError",
                };
        }

        return null;
    }
}
