using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Carries out updates on stored documents, for update and findAndModify alike.</summary>
internal static class DocumentWriter
{
    /// <summary>Stores what the update makes of a document; false when it makes no difference.</summary>
    public static bool Update(
        CollectionEditor editor, StoredDocument stored, DocumentUpdate update, out BsonDocument updated)
    {
        updated = update.Apply(stored.Document, isInsert: false);
        if (updated.Equals(stored.Document))
        {
            return false;
        }

        var body = updated.Bytes.ToArray();
        if (body.Length > BsonLimits.MaxDocumentSize)
        {
            throw new CommandException(
                ErrorCode.BSONObjectTooLarge,
                $"Resulting document after update is larger than {BsonLimits.MaxDocumentSize}");
        }

        var kind = update is Replacement ? OperationKind.Replace : OperationKind.Update;
        editor.Replace(stored.Record, stored.Body, body, kind);
        updated = new BsonDocument(body);
        return true;
    }

    /// <summary>Inserts what an upsert that matched nothing makes of its filter.</summary>
    public static BsonDocument Upsert(
        CollectionEditor editor, BsonDocument filter, DocumentUpdate update, TimeProvider time)
    {
        var made = update.Apply(UpsertSeed.From(filter), isInsert: true);
        var body = DocumentId.Prepare(made, time);
        editor.Insert(body);
        return new BsonDocument(body);
    }
}
