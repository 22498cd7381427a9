using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Runs a command that is written out already.</summary>
internal sealed class RawCommandOperation(
    string database,
    BsonDocument command,
    OperationKind kind = OperationKind.Command,
    ReadPreference? preference = null)
    : Operation<BsonDocument>(ReadName(command), database, kind)
{
    public override ReadPreference? Preference => preference;

    // One that tells itself is left as it is.
    public override bool TakesMaxTime => !command.Contains("maxTimeMS");

    public override void WriteBody(BsonWriter writer) => writer.WriteElements(command);

    public override BsonDocument ReadReply(BsonDocument reply) => reply;

    private static string ReadName(BsonDocument command)
    {
        foreach (var element in command)
        {
            return element.Name;
        }

        throw new MongoUsageException("A command is a document whose first field names it.");
    }
}
