using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Output;

/// <summary><c>$out</c>: the documents come in the place of those of a collection, which keeps its indexes.</summary>
internal sealed class ReplacingOutput(Namespace target) : PipelineOutput(target)
{
    public override void Write(WriteSession session, IReadOnlyList<BsonDocument> documents, TimeProvider time)
    {
        var editor = session.Edit(Target);
        var records = editor.Freeze().Records;
        var old = new RecordTreeReader(records, 0, records.Count, isBackward: false);
        while (old.MoveNext())
        {
            editor.Delete(old.Key, old.Value);
        }

        foreach (var document in documents)
        {
            editor.Insert(DocumentId.Prepare(document, time));
        }
    }
}
