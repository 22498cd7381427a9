using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Which entries of an exhibition are wanted.</summary>
public readonly record struct EntryPage(
    Id<Exhibition> Exhibition, string? Section, Medium? Medium, PageRequest Page);

/// <summary>
/// Pages of entries in hanging order. One alone is read as such; for several, whole lists come in one round trip.
/// </summary>
public sealed class EntryPageLoader(RecordCollection<ExhibitionEntry> entries)
    : KeyedDataLoader<EntryPage, RecordConnection<ExhibitionEntry>>
{
    protected override async ValueTask LoadBatchAsync(
        LoadBatch<EntryPage, RecordConnection<ExhibitionEntry>> batch, CancellationToken cancellation)
    {
        if (batch.Count == 1)
        {
            var only = batch[0];
            batch.Set(0, await entries.PageAsync(
                FilterOf(only), EntryLists.HangingOrder, only.Page, cancellation));
            return;
        }

        var exhibitions = batch.Select(key => key.Exhibition).Distinct();
        var found = await entries.FindByReferenceAsync("exhibition", exhibitions, "order", cancellation);
        var lists = found.ToLookup(entry => entry.Exhibition);
        for (var i = 0; i < batch.Count; i++)
        {
            var wanted = (batch[i].Section, batch[i].Medium, batch[i].Page);
            batch.Set(i, EntryLists.PageOf([.. lists[batch[i].Exhibition]], wanted));
        }
    }

    private static Filter FilterOf(EntryPage page) => Filter.And(
        Filter.Eq("exhibition", page.Exhibition),
        Where.Equality("section", page.Section),
        Where.Equality("medium", page.Medium));
}
