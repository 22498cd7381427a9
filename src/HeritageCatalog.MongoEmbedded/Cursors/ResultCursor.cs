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

    public override void WriteBatch(BatchWriter batch, long count)
    {
        Start();
        while (!IsExhausted && batch.Count < count && batch.TryAdd(Current))
        {
            IsExhausted = !_documents.MoveNext();
        }
    }

    private BsonDocument Current => projection?.Apply(_documents.Current) ?? _documents.Current;

    public override void Dispose() => _documents.Dispose();

    private void Start()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            IsExhausted = !_documents.MoveNext();
        }
    }
}
