using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// One command on its way: what was sent, and the parts of the engine it may use. Used again for another command where
/// nothing holds on to it.
/// </summary>
internal sealed class CommandContext
{
    [ThreadStatic]
    private static CommandContext? _spare;

    private Request _request;

    private CommandContext()
    {
    }

    public Store Store => _request.Engine.Store;

    public CursorRegistry Cursors => _request.Engine.Cursors;

    public TimeProvider Time => _request.Engine.Time;

    public Engine Engine => _request.Engine;

    public string Database => _request.Database;

    public BsonDocument Body => _request.Body;

    /// <summary>The transaction that the command runs in; null when it runs by itself.</summary>
    public Transaction? Transaction { get; set; }

    /// <summary>The version of the data that the command reads.</summary>
    public DatabaseState State => Transaction?.View() ?? Snapshot ?? Store.Committed;

    /// <summary>The version of one moment that was asked for; null when the latest will do.</summary>
    public DatabaseState? Snapshot { get; set; }

    public CancellationToken Cancellation => _request.Cancellation;

    public Arguments Arguments => new(_request.CommandName, Body);

    /// <summary>How long the command may take; null when nothing is said.</summary>
    private TimeSpan? MostTime => Body["maxTimeMS"u8].TryToInt64(out var number) && number > 0
        ? TimeSpan.FromMilliseconds(number)
        : null;

    /// <summary>The documents of the batch that belong beside the reply; null where they are in it.</summary>
    public ReadOnlyMemory<BsonDocument>? Documents { get; private set; }

    /// <summary>The reply tells of time already.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>Takes a context for a command.</summary>
    /// <param name="engine">The parts it may use.</param>
    /// <param name="commandName">What it is called.</param>
    /// <param name="database">The database it is for.</param>
    /// <param name="body">The command.</param>
    /// <param name="takesDocuments">Whether the documents of a batch may come beside the reply.</param>
    /// <param name="cancellation">Ends long work, and waiting.</param>
    public static CommandContext Rent(
        Engine engine,
        string commandName,
        string database,
        BsonDocument body,
        bool takesDocuments,
        CancellationToken cancellation)
    {
        var context = _spare ?? new CommandContext();
        _spare = null;
        context._request = new Request(engine, commandName, database, body, takesDocuments, cancellation);
        return context;
    }

    /// <summary>Lets another command use it; nothing may hold on to it.</summary>
    public void Return()
    {
        _request = default;
        (Transaction, Snapshot, Documents, HasTimes) = (null, null, null, false);
        _spare = this;
    }

    /// <summary>Ends a reply that may be long with <c>ok: 1</c> and the times, which saves a copy of it.</summary>
    public BsonDocument End(BsonWriter writer)
    {
        HasTimes = true;
        writer.WriteDouble("ok"u8, 1);
        writer.WriteElements(Engine.TellTime());
        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    /// <summary>A batch for the reply that is being written, at its place in there or beside it.</summary>
    /// <param name="writer">The reply.</param>
    /// <param name="usualCount">How many documents there will be, if that is known.</param>
    public BatchWriter StartBatch(BsonWriter writer, int usualCount = BatchWriter.UsualCount) =>
        new(writer, _request.TakesDocuments, usualCount);

    /// <summary>Gives documents as the whole batch beside the reply; says no where they belong into it, or where it has
    /// more to tell.</summary>
    public bool TryGiveWhole(Namespace name, ReadOnlyMemory<BsonDocument> documents, out BsonDocument reply)
    {
        reply = default;
        if (!_request.TakesDocuments || Snapshot is not null)
        {
            return false;
        }

        Documents = documents;
        HasTimes = true;
        reply = Engine.WholeReplies.Get(name, Engine.TellTime());
        return true;
    }

    /// <summary>The batch is complete.</summary>
    public void End(BatchWriter batch) => Documents = batch.Documents;

    /// <summary>What the command gives names to.</summary>
    public Variables ReadVariables() => Variables.Parse(Arguments.GetDocument("let"u8));

    /// <summary>Tells the moment that was read, where one was asked for.</summary>
    public void WriteSnapshotTime(BsonWriter writer)
    {
        if (Snapshot is { } snapshot)
        {
            writer.WriteTimestamp("atClusterTime"u8, snapshot.Times.Time);
        }
    }

    /// <summary>The collection that the first field of the command names.</summary>
    public Namespace Collection()
    {
        var elements = Body.GetEnumerator();
        elements.MoveNext();
        if (elements.Type != BsonType.String)
        {
            throw new CommandException(
                ErrorCode.InvalidNamespace, $"collection name has invalid type {TypeNames.Of(elements.Type)}");
        }

        var name = RecentNames.Get(elements.Value.AsUtf8);
        return name.Length > 0
            ? new Namespace(Database, name)
            : throw new CommandException(ErrorCode.InvalidNamespace, $"Invalid namespace specified '{Database}.'");
    }

    /// <summary>A watch over the work of this command, by its <c>maxTimeMS</c> and its caller's patience.</summary>
    public WorkWatch StartWatch()
    {
        var watch = new WorkWatch(Time);
        Set(watch);
        return watch;
    }

    /// <summary>Puts a watch that came with a cursor on this command.</summary>
    public void Set(WorkWatch? watch)
    {
        watch?.Set(MostTime, Cancellation);
    }

    /// <summary>Runs a write whose reply, where a session numbers it, is remembered for a retry.</summary>
    /// <param name="work">What to do.</param>
    /// <param name="onlyInserts">Whether it inserts and does nothing else.</param>
    public ValueTask<BsonDocument> WriteAsync(Func<WriteSession, BsonDocument> work, bool onlyInserts = false)
    {
        if (Transaction is { } transaction)
        {
            return ValueTask.FromResult(Store.WriteIn(transaction, work));
        }

        if (RetryKey.Read(Body) is not { } retry)
        {
            return Store.WriteAsync(work, MostTime, Cancellation, onlyInserts);
        }

        Engine.Transactions.Supersede(new TransactionId(retry.Session, retry.Number));
        return Store.WriteAsync(
            session => retry.Run(session, work, Time), MostTime, Cancellation, onlyInserts);
    }

    private readonly record struct Request(
        Engine Engine,
        string CommandName,
        string Database,
        BsonDocument Body,
        bool TakesDocuments,
        CancellationToken Cancellation);
}
