using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>What a command that opens or continues a cursor brings.</summary>
/// <param name="Id">The cursor's id on the server; 0 when there is nothing more to get.</param>
/// <param name="Collection">The collection to name when asking for more.</param>
/// <param name="Batch">The documents that came.</param>
internal readonly record struct CursorReply(long Id, string Collection, DocumentBatch Batch)
{
    public static CursorReply Read(in CommandReply reply, ReadOnlySpan<byte> batchName)
    {
        var cursor = reply.Body["cursor"u8].AsDocument;
        var id = cursor["id"u8].ToInt64();
        var collection = id == 0 ? "" : ReadCollection(cursor["ns"u8].AsString);
        var batch = reply.Documents is { } documents
            ? new DocumentBatch(documents)
            : new DocumentBatch(cursor[batchName].AsArray);
        return new CursorReply(id, collection, batch);
    }

    // "database.collection", where the collection's name may hold dots of its own.
    private static string ReadCollection(string fullName) => fullName[(fullName.IndexOf('.') + 1)..];
}
