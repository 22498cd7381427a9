using System.Collections.Immutable;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>Brings a database from disk into memory.</summary>
internal static class StoreLoader
{
    public static Store Open(string path, long? mostPages = null)
    {
        var file = DatabaseFileOpener.Open(path, mostPages);
        try
        {
            return new Store(file, DatabaseFileOpener.Translate(path, () => Load(path, file)));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static DatabaseState Load(string path, DatabaseFile file)
    {
        var collections = file.ReadCollections().ToDictionary(
            row => row.Id, row => CollectionState.Read(row.Id, new BsonDocument(row.Body)));
        var loaded = collections.ToDictionary(pair => pair.Key, pair => new CollectionEditor(pair.Value, null));
        foreach (var row in file.ReadDocuments())
        {
            var address = new RecordAddress(row.Id);
            if (!loaded.TryGetValue(address.Collection, out var editor))
            {
                throw new DatabaseCorruptException(path, $"document {row.Id} belongs to no collection");
            }

            Insert(path, editor, address, row.Body);
        }

        var sessions = file.ReadSessions().Select(row => SessionReply.Read(new BsonDocument(row.Body)));
        return new DatabaseState(
            loaded.Values.Select(editor => editor.Freeze()).ToImmutableDictionary(collection => collection.Name),
            sessions.ToImmutableDictionary(reply => reply.Session),
            collections.Keys.DefaultIfEmpty(0).Max() + 1);
    }

    private static void Insert(string path, CollectionEditor editor, RecordAddress address, byte[] body)
    {
        try
        {
            editor.Insert(address.Record, body);
        }
        catch (CommandException conflict)
        {
            throw new DatabaseCorruptException(
                path, $"document {address.Value} breaks an index: {conflict.Message}", conflict);
        }
    }
}
