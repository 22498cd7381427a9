using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>What a command that opens or continues a cursor brings.</summary>
/// <param name="Id">The cursor's id on the server; 0 when there is nothing more to get.</param>
/// <param name="Collection">The collection to name when asking for more.</param>
/// <param name="Batch">The documents that came.</param>
internal readonly record struct CursorReply(long Id, string Collection, BsonArray Batch)
{
    public static CursorReply Read(BsonDocument reply, ReadOnlySpan<byte> batchName)
    {
        var cursor = reply["cursor"u8].AsDocument;
        var id = cursor["id"u8].ToInt64();
        var collection = id == 0 ? "" : ReadCollection(cursor["ns"u8].AsString);
        return new CursorReply(id, collection, cursor[batchName].AsArray);
    }

    // "database.collection", where the collection's name may hold dots of its own.
    private static string ReadCollection(string fullName) => fullName[(fullName.IndexOf('.') + 1)..];
}
