using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>One verb of the server: writes its command, and reads the reply to it.</summary>
internal abstract class Operation<TResult>(string commandName, string database, OperationKind kind)
{
    public string CommandName { get; } = commandName;

    public string Database { get; } = database;

    public OperationKind Kind { get; } = kind;

    /// <summary>What is asked of reads and writes; null for the client's choice.</summary>
    public ConcernOptions? Concerns { get; set; }

    /// <summary>Which servers may answer this read; null for the client's choice.</summary>
    public virtual ReadPreference? Preference => null;

    /// <summary>How long the server may work on it; null for the client's choice.</summary>
    public virtual TimeSpan? MaxTime => null;

    /// <summary>Whether the server may be told how long it may work, when the client has a limit.</summary>
    public virtual bool TakesMaxTime => Kind != OperationKind.FollowUp;

    /// <summary>Writes the command's own fields, its name first; the runner adds what every command has.</summary>
    public abstract void WriteBody(BsonWriter writer);

    /// <summary>Takes the result out of a reply that says <c>ok: 1</c>.</summary>
    public abstract TResult ReadReply(BsonDocument reply);

    /// <summary>The same of a reply that may have documents beside it, for operations that take them so.</summary>
    public virtual TResult ReadReply(in CommandReply reply) => ReadReply(reply.ToDocument());

    /// <summary>
    /// Whether the command is sent from memory that is used again once <see cref="IsOver"/> says so: not where a server
    /// in this process may answer with a part of the command itself.
    /// </summary>
    public virtual bool LendsCommand => false;

    /// <summary>Whether the server keeps nothing of the command to go on with.</summary>
    public virtual bool IsOver(TResult result) => false;

    protected static void WriteIfAny(BsonWriter writer, ReadOnlySpan<byte> name, BsonDocument document)
    {
        if (!document.IsEmpty)
        {
            writer.WriteDocument(name, document);
        }
    }

    /// <summary>A count in a reply; none where the server was asked not to tell.</summary>
    protected static long CountOf(BsonDocument reply, ReadOnlySpan<byte> name) =>
        reply[name] is { IsMissing: false } count ? count.ToInt64() : 0;

    protected static void WriteIfSet(BsonWriter writer, ReadOnlySpan<byte> name, bool? claim)
    {
        if (claim is { } truth)
        {
            writer.WriteBoolean(name, truth);
        }
    }

    /// <summary>Writes what is told of a whole command; the collation is left to those who have it there.</summary>
    protected static void WriteOptions(BsonWriter writer, OperationOptions options)
    {
        WriteIfAny(writer, "let"u8, options.Let);
        WriteIfPresent(writer, "comment"u8, options.Comment);
    }

    protected static void WriteIfPresent(BsonWriter writer, ReadOnlySpan<byte> name, BsonValue value)
    {
        if (!value.IsMissing)
        {
            writer.WriteValue(name, value);
        }
    }
}
