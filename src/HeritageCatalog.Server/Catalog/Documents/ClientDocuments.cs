using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Catalog.Documents;

/// <summary>The trusted documents in the database: no records of the catalogue, so no seed replaces them.</summary>
public sealed class ClientDocuments(MongoDatabase database, TimeProvider time)
{
    private const string Name = "clientDocuments";

    private readonly MongoCollection<ClientDocument> _documents = database.GetCollection<ClientDocument>(Name);

    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public async ValueTask<string?> FindTextAsync(string id, CancellationToken cancellation)
    {
        var found = await _documents.FindOneAsync(Filter.Eq("_id", id), cancellationToken: cancellation);
        return found?.Text;
    }

    /// <summary>Those added last, the latest first.</summary>
    public ValueTask<IReadOnlyList<ClientDocument>> FindLatestAsync(int count, CancellationToken cancellation)
    {
        var latest = new FindOptions { Sort = Sort.ByDescending("addedAt"), Limit = count };
        return _documents.FindAsync(Filter.All, latest, cancellationToken: cancellation).ToListAsync(cancellation);
    }

    /// <summary>Adds a document under the hash of its text; one that is there already stays as it is.</summary>
    /// <returns>The document, and whether it is new.</returns>
    public async ValueTask<(ClientDocument Document, bool IsNew)> AddAsync(
        string name, string text, CancellationToken cancellation)
    {
        var document = new ClientDocument
        {
            Id = HashOf(text),
            Text = text,
            Name = name,
            AddedAt = time.GetUtcNow(),
        };
        if (await FindTextAsync(document.Id, cancellation) is not null)
        {
            return (document, false);
        }

        await _documents.InsertOneAsync(document, cancellationToken: cancellation);
        return (document, true);
    }

    /// <returns>Whether it was there.</returns>
    public async ValueTask<bool> RemoveAsync(string id, CancellationToken cancellation) =>
        await _documents.DeleteOneAsync(Filter.Eq("_id", id), cancellationToken: cancellation) > 0;
}
