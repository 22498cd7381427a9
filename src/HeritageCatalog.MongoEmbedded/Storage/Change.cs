namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>What a <see cref="Change"/> does to the file.</summary>
internal enum ChangeKind : byte
{
    PutDocument,
    DeleteDocument,
    PutCollection,
    DropCollection,
    PutSession,
    DropSession,
    TrimLog,
}

/// <summary>One row written or removed. Bodies are shared with memory and never changed afterwards.</summary>
internal readonly record struct Change(ChangeKind Kind, long Id, byte[]? Body, byte[]? SessionId = null)
{
    public static Change PutDocument(RecordAddress address, byte[] body) =>
        new(ChangeKind.PutDocument, address.Value, body);

    public static Change DeleteDocument(RecordAddress address) => new(ChangeKind.DeleteDocument, address.Value, null);

    public static Change PutCollection(long collection, byte[] body) => new(ChangeKind.PutCollection, collection, body);

    public static Change DropCollection(long collection) => new(ChangeKind.DropCollection, collection, null);

    public static Change PutSession(byte[] sessionId, byte[] body) => new(ChangeKind.PutSession, 0, body, sessionId);

    /// <summary>Removes the rows of the log whose entries are all up to and including one.</summary>
    public static Change TrimLog(long lastSequence) => new(ChangeKind.TrimLog, lastSequence, null);

    public static Change DropSession(byte[] sessionId) => new(ChangeKind.DropSession, 0, null, sessionId);
}
