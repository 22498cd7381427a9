using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>insert</c>: documents that are refused are told one by one, the others are stored together.</summary>
internal static class InsertCommand
{
    public static Command Definition { get; } = new(
        "insert", new FieldSet("insert", "documents", "ordered", "bypassDocumentValidation"), RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection();
        NamespaceRules.Check(name);
        var documents = Statements.Read(context.Arguments, "documents"u8);
        var isOrdered = context.Arguments.GetBoolean("ordered"u8, otherwise: true);
        return context.WriteAsync(session => Insert(session.Edit(name), documents, isOrdered, context.Time), onlyInserts: true);
    }

    private static BsonDocument Insert(
        CollectionEditor collection, List<BsonDocument> documents, bool isOrdered, TimeProvider time)
    {
        var errors = new WriteErrors(isOrdered);
        var inserted = 0;
        for (var index = 0; index < documents.Count; index++)
        {
            var document = documents[index];
            var mayGoOn = errors.Try(index, () =>
            {
                collection.Insert(DocumentId.Prepare(document, time));
                inserted++;
            });
            if (!mayGoOn)
            {
                break;
            }
        }

        using var writer = ReplyWriter.Start();
        writer.WriteInt32("n"u8, inserted);
        errors.Write(writer);
        return ReplyWriter.End(writer);
    }
}
