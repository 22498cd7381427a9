using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Projecting;

namespace HeritageCatalog.MongoEmbedded.Cursors;

/// <summary>
/// The rest of a result. Its documents come from one version of the data, so writes in between neither repeat nor hide
/// a document. Used by one command at a time.
/// </summary>
internal sealed class ServerCursor(
    Namespace collection, IEnumerable<BsonDocument> documents, Projection? projection, WorkWatch? watch = null)
    : IDisposable
{
    private readonly IEnumerator<BsonDocument> _documents = documents.GetEnumerator();
    private bool _isStarted;

    public Namespace Collection => collection;

    /// <summary>Ends the work on the next batch in time.</summary>
    public WorkWatch? Watch => watch;

    public bool IsExhausted { get; private set; }

    /// <summary>When the cursor was last used; idle ones are closed.</summary>
    public DateTimeOffset UsedAt { get; set; }

    /// <summary>
    /// Writes up to <paramref name="count"/> documents into the open array, and at most a reply's worth of bytes.
    /// </summary>
    public void WriteBatch(BsonWriter writer, long count)
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

    public void Dispose() => _documents.Dispose();

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
