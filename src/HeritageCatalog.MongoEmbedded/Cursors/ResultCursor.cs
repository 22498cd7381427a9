using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Projecting;

namespace HeritageCatalog.MongoEmbedded.Cursors;

/// <summary>
/// The documents of a query. They come from one version of the data, so writes in between neither repeat nor hide a
/// document.
/// </summary>
internal sealed class ResultCursor(
    Namespace collection, IEnumerable<BsonDocument> documents, Projection? projection, WorkWatch? watch = null)
    : ServerCursor(collection, watch)
{
    private readonly IEnumerator<BsonDocument> _documents = documents.GetEnumerator();
    private bool _isStarted;

    public override void WriteBatch(BsonWriter writer, long count)
    {
        Start();
        var first = writer.Length;
        for (var written = 0L; !IsExhausted && written < count; written++)
        {
            var document = _documents.Current;
            if (written > 0 && writer.Length - first + document.Size > BsonLimits.MaxDocumentSize)
            {
                return;
            }

            Write(writer, document);
            IsExhausted = !_documents.MoveNext();
        }
    }

    public override void Dispose() => _documents.Dispose();

    private void Start()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            IsExhausted = !_documents.MoveNext();
        }
    }

    private void Write(BsonWriter writer, BsonDocument document)
    {
        if (projection is null)
        {
            writer.WriteDocument(BsonName.Item, document);
        }
        else
        {
            projection.Write(writer, BsonName.Item, document);
        }
    }
}
