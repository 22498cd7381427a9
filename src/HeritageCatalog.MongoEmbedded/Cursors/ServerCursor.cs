using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Cursors;

/// <summary>The rest of a result. Used by one command at a time.</summary>
internal abstract class ServerCursor(Namespace collection, WorkWatch? watch) : IDisposable
{
    public Namespace Collection => collection;

    /// <summary>Ends the work on the next batch in time.</summary>
    public WorkWatch? Watch => watch;

    public bool IsExhausted { get; protected set; }

    /// <summary>The session it was opened in; null for none.</summary>
    public Guid? Session { get; set; }

    /// <summary>The transaction it was opened in and ends with.</summary>
    public Transaction? Transaction { get; set; }

    /// <summary>When the cursor was last used; idle ones are closed.</summary>
    public DateTimeOffset UsedAt { get; set; }

    /// <summary>
    /// Adds up to <paramref name="count"/> documents to the batch, and at most a reply's worth of bytes.
    /// </summary>
    public abstract void WriteBatch(BatchWriter batch, long count);

    /// <summary>Writes what a reply tells of the cursor besides its batch.</summary>
    public virtual void WriteState(BsonWriter writer)
    {
    }

    public abstract void Dispose();
}
