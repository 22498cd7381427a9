using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Opens a cursor by a command without options of its own, such as listCollections.</summary>
/// <remarks>The argument is what follows the command's name: a collection, or 1.</remarks>
internal sealed class CursorCommandOperation(
    string commandName, string database, BsonValue argument, BsonDocument filter)
    : CursorOperation(commandName, database, OperationKind.List)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteValue(CommandName, argument);
        WriteIfAny(writer, "filter"u8, filter);
        writer.WriteDocument("cursor"u8, BsonDocument.Empty);
    }
}
