namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Changes of records that carry a version, which tells whether somebody else was faster.</summary>
public static class VersionedRecords
{
    /// <summary>
    /// Puts a record in the place of what was read, with the next version; null where somebody has changed or removed
    /// that since: load it again and decide anew.
    /// </summary>
    /// <returns>The record as it is stored now.</returns>
    public static async ValueTask<T?> ReplaceAsync<T>(
        this RecordCollection<T> records, T read, T replacement, CancellationToken cancellation)
        where T : CatalogRecord<T>
    {
        var next = replacement with { Id = read.Id, Version = read.Version + 1 };
        return await records.TryReplaceAsync(read, next, cancellation) ? next : null;
    }
}
