using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Sends statements of one kind that fit one command; what was refused stands in the reply.</summary>
internal sealed class BulkOperation(
    string database, string collection, IReadOnlyList<BulkStatement> statements, BulkWriteOptions options)
    : Operation<BsonDocument>(NameOf(statements[0].Kind), database, KindOf(statements))
{
    // Updates and deletes may leave a server in this process with parts of the command, such as those of $literal;
    // what is inserted is stored as a copy.
    public override bool LendsCommand => statements[0].Kind == BulkKind.Insert;

    public override bool IsOver(BsonDocument result) => true;

    public override void WriteBody(BsonWriter writer)
    {
        var kind = statements[0].Kind;
        writer.WriteString(CommandName, collection);
        writer.WriteBoolean("ordered"u8, options.IsOrdered);
        if (kind != BulkKind.Delete)
        {
            WriteIfSet(writer, "bypassDocumentValidation"u8, options.BypassesValidation);
        }

        if (kind != BulkKind.Insert)
        {
            WriteIfAny(writer, "let"u8, options.Let);
        }

        WriteIfPresent(writer, "comment"u8, options.Comment);
        writer.WriteStartArray(ListOf(kind));
        for (var at = 0; at < statements.Count; at++)
        {
            writer.WriteDocument(BsonName.Item, statements[at].Content);
        }

        writer.WriteEndArray();
    }

    public override BsonDocument ReadReply(BsonDocument reply) => reply;

    private static OperationKind KindOf(IReadOnlyList<BulkStatement> statements) =>
        statements.Any(statement => statement.IsMulti) ? OperationKind.Write : OperationKind.RetryableWrite;

    private static string NameOf(BulkKind kind) => kind switch
    {
        BulkKind.Insert => "insert",
        BulkKind.Update => "update",
        _ => "delete",
    };

    private static BsonName ListOf(BulkKind kind) => kind switch
    {
        BulkKind.Insert => "documents"u8,
        BulkKind.Update => "updates"u8,
        _ => "deletes"u8,
    };
}
