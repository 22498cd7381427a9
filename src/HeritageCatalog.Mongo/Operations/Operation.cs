using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>One verb of the server: writes its command, and reads the reply to it.</summary>
internal abstract class Operation<TResult>(string commandName, string database, OperationKind kind)
{
    public string CommandName { get; } = commandName;

    public string Database { get; } = database;

    public OperationKind Kind { get; } = kind;

    /// <summary>Which servers may answer this read; null for the client's choice.</summary>
    public virtual ReadPreference? Preference => null;

    /// <summary>Writes the command's own fields, its name first; the runner adds what every command has.</summary>
    public abstract void WriteBody(BsonWriter writer);

    /// <summary>Takes the result out of a reply that says <c>ok: 1</c>.</summary>
    public abstract TResult ReadReply(BsonDocument reply);

    protected static void WriteIfAny(BsonWriter writer, ReadOnlySpan<byte> name, BsonDocument document)
    {
        if (!document.IsEmpty)
        {
            writer.WriteDocument(name, document);
        }
    }

    protected static void WriteIfPresent(BsonWriter writer, ReadOnlySpan<byte> name, BsonValue value)
    {
        if (!value.IsMissing)
        {
            writer.WriteValue(name, value);
        }
    }
}
