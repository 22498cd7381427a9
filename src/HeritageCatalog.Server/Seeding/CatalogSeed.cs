using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Seeding;

/// <summary>
/// Loads the seed data once. A mark in the database says how far that got: a load that was killed half-way is
/// cleared and done again, and a database with records of its own is left alone.
/// </summary>
public sealed class CatalogSeed(MongoDatabase database, SeedFolder folder, TimeProvider time)
{
    private const int BatchSize = 200;

    private readonly MongoCollection<SeedMark> _marks = database.GetCollection<SeedMark>("seedMarks");

    /// <param name="reset">Removes what is in the catalogue and loads anew.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between two batches; the next load clears what was written.</param>
    public async Task<SeedOutcome> LoadAsync(
        bool reset, IProgress<SeedProgress> progress, CancellationToken cancellation)
    {
        var mark = await _marks.FindOneAsync(Filter.Eq("_id", SeedMark.OnlyId), cancellationToken: cancellation);
        if (!reset && mark?.State == SeedState.Loaded)
        {
            return SeedOutcome.AlreadyLoaded;
        }

        if (!reset && mark is null && await HoldsRecordsAsync(cancellation))
        {
            return SeedOutcome.ForeignRecords;
        }

        var now = time.GetUtcNow();
        var records = SeedRecords.Read(folder, now);
        await MarkAsync(SeedMark.OnlyId, SeedState.Loading, now, cancellation);
        await MarkAsync(SeedPictures.MarkId, SeedState.Loading, now, cancellation);
        await WriteAllAsync(records, now, progress, cancellation);
        await MarkAsync(SeedMark.OnlyId, SeedState.Loaded, now, cancellation);
        return SeedOutcome.Loaded;
    }

    private async Task<bool> HoldsRecordsAsync(CancellationToken cancellation) =>
        await database.GetCollection<Craft>(CatalogCollections.Crafts)
            .FindOneAsync(Filter.All, cancellationToken: cancellation) is not null;

    private async Task MarkAsync(string id, SeedState state, DateTimeOffset at, CancellationToken cancellation)
    {
        var mark = new SeedMark { Id = id, State = state, At = at };
        await _marks.ReplaceOneAsync(Filter.Eq("_id", mark.Id), mark, isUpsert: true, cancellationToken: cancellation);
    }

    private async Task WriteAllAsync(
        SeedRecords records, DateTimeOffset now, IProgress<SeedProgress> progress, CancellationToken cancellation)
    {
        await WriteAsync(CatalogCollections.Areas, records.Areas, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Organizations, records.Organizations, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Venues, records.Venues, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Crafts, records.Crafts, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Listings, records.Listings, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Inheritors, records.Inheritors, now, progress, cancellation);
        await WriteAsync(CatalogCollections.LineageLinks, records.LineageLinks, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.ExhibitionSeries, records.Series, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Exhibitions, records.Exhibitions, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Artists, records.Artists, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Works, records.Works, now, progress, cancellation);
        await WriteAsync(CatalogCollections.ExhibitionEntries, records.Entries, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.Courses, records.Courses, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.ClassSessions, records.Sessions, now, progress, cancellation);
        await WriteRecordsAsync(CatalogCollections.ReportedFigures, records.Figures, now, progress, cancellation);
    }

    private Task WriteRecordsAsync<T>(
        string kind,
        IReadOnlyList<T> records,
        DateTimeOffset now,
        IProgress<SeedProgress> progress,
        CancellationToken cancellation)
        where T : CatalogRecord<T> =>
        WriteAsync(kind, [.. records.Select(record => record with { UpdatedAt = now })], progress, cancellation);

    private async Task WriteAsync<T>(
        string kind, IReadOnlyList<T> records, IProgress<SeedProgress> progress, CancellationToken cancellation)
    {
        var collection = database.GetCollection<T>(kind);
        await collection.DeleteManyAsync(Filter.All, cancellationToken: cancellation);
        var done = 0;
        foreach (var batch in records.Chunk(BatchSize))
        {
            await collection.InsertManyAsync(batch, cancellationToken: cancellation);
            done += batch.Length;
            progress.Report(new SeedProgress(kind, done, records.Count));
        }
    }
}
