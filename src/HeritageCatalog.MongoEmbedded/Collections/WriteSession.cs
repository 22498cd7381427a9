using System.Collections.Immutable;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>
/// What one command changes, or several commands that only insert, seen by nobody else until the store takes it over as
/// a whole.
/// </summary>
internal sealed class WriteSession(DatabaseState start)
{
    private readonly Dictionary<Namespace, CollectionEditor> _editors = [];
    private DatabaseState _state = start;
    private DatabaseState _begin = start;

    // Replies of commands that have been taken, and not put into the state yet: there each would copy its way from the
    // root, here all of a group do so once.
    private ImmutableDictionary<Guid, SessionReply>.Builder? _replies;

    /// <summary>What the command changes on disk.</summary>
    public WriteBatch Batch { get; private set; } = new();

    /// <summary>Who is asked before documents and keys are written; nobody while no transaction has written.</summary>
    public WriteGuard? Guard { get; set; }

    /// <summary>Begins another command behind the one whose batch has been taken.</summary>
    public void Begin()
    {
        KeepReply();
        Batch = new WriteBatch();
        _begin = _state;
    }

    /// <summary>Takes back what the command has inserted; it must not have done anything else.</summary>
    public void Undo()
    {
        var inserted = Batch.Operations;
        Batch = new WriteBatch();
        for (var at = inserted.Count - 1; at >= 0; at--)
        {
            var operation = inserted[at];
            if (operation.Kind == OperationKind.Create)
            {
                _editors.Remove(operation.Name);
            }
            else
            {
                Edit(operation.Name).Delete(operation.Address.Record, operation.After!);
            }
        }

        Batch = new WriteBatch();
        _state = _begin;
    }

    /// <summary>The state with all changes of this session so far.</summary>
    public DatabaseState Freeze()
    {
        foreach (var (name, editor) in _editors)
        {
            Put(name, editor.Freeze());
        }

        KeepReply();
        PutReplies();
        return _state;
    }

    public CollectionState? Find(Namespace name) =>
        _editors.TryGetValue(name, out var editor) ? editor.Freeze() : _state.Find(name);

    /// <summary>The editor of a collection, which is created when it does not exist yet.</summary>
    public CollectionEditor Edit(Namespace name)
    {
        if (!_editors.TryGetValue(name, out var editor))
        {
            editor = new CollectionEditor(_state.Find(name) ?? Create(name), Batch);
            _editors.Add(name, editor);
        }

        editor.Batch = Batch;
        editor.Guard = Guard;
        return editor;
    }

    public CollectionState Create(Namespace name, bool hasImages = false)
    {
        NamespaceRules.Check(name);
        var collection = CollectionState.Empty(name, _state.NextCollection) with { HasImages = hasImages };
        if (collection.Number > RecordAddress.MaxCollection)
        {
            throw new CommandException(ErrorCode.OperationFailed, "no collection numbers are left");
        }

        _state = _state with { NextCollection = collection.Number + 1 };
        Put(name, collection);
        Batch.Add(
            Change.PutCollection(collection.Number, collection.Describe()),
            new LogOperation(OperationKind.Create, name, collection.AddressOf(0), null, null, hasImages));
        return collection;
    }

    public void Drop(CollectionState collection)
    {
        _editors.Remove(collection.Name);
        _state = _state with { Collections = _state.Collections.Remove(collection.Name) };
        Batch.Add(
            Change.DropCollection(collection.Number),
            new LogOperation(
                OperationKind.DropCollection, collection.Name, collection.AddressOf(0), null, null, false));
    }

    /// <summary>Drops all collections of a database; answers whether there were any.</summary>
    public bool DropDatabase(string database)
    {
        var dropped = Freeze().Collections.Values.Where(collection => collection.Name.Database == database).ToList();
        dropped.ForEach(Drop);
        if (dropped.Count > 0)
        {
            var name = new Namespace(database, "");
            Batch.Add(new LogOperation(OperationKind.DropDatabase, name, default, null, null, false));
        }

        return dropped.Count > 0;
    }

    /// <summary>Puts a collection with other indexes in the place of the one that has its name.</summary>
    public void Define(CollectionState collection)
    {
        _editors.Remove(collection.Name);
        Put(collection.Name, collection);
        Batch.Add(Change.PutCollection(collection.Number, collection.Describe()));
    }

    public SessionReply? FindReply(Guid session) =>
        _replies is null ? _state.Sessions.GetValueOrDefault(session) : _replies.GetValueOrDefault(session);

    /// <summary>
    /// Keeps a reply with the write it belongs to, once that is taken, and forgets those of sessions that have timed
    /// out.
    /// </summary>
    public void Remember(SessionReply reply)
    {
        if (reply.At >= _state.NextSweep)
        {
            PutReplies();
            ForgetBefore(reply.At - SessionReply.Lifetime);
            _state = _state with { NextSweep = reply.At + SessionReply.SweepInterval };
        }

        Batch.Reply = reply;
    }

    public void Forget(Guid session)
    {
        if (_state.Sessions.ContainsKey(session))
        {
            _state = _state with { Sessions = _state.Sessions.Remove(session) };
            Batch.Add(Change.DropSession(session.ToByteArray()));
        }
    }

    private void KeepReply()
    {
        if (Batch.Reply is { } reply)
        {
            _replies ??= _state.Sessions.ToBuilder();
            _replies[reply.Session] = reply;
        }
    }

    private void PutReplies()
    {
        if (_replies is not null)
        {
            var sessions = _replies.ToImmutable();
            _replies = null;
            _state = _state with { Sessions = sessions };
            _begin = _begin with { Sessions = sessions };
        }
    }

    private void ForgetBefore(DateTimeOffset time)
    {
        foreach (var old in _state.Sessions.Values)
        {
            if (old.At < time)
            {
                Forget(old.Session);
            }
        }
    }

    private void Put(Namespace name, CollectionState collection) =>
        _state = _state with { Collections = _state.Collections.SetItem(name, collection) };
}
