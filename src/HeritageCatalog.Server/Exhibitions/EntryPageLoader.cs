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
    : BatchDataLoader<EntryPage, RecordConnection<ExhibitionEntry>>
{
    protected override async ValueTask<IReadOnlyDictionary<EntryPage, RecordConnection<ExhibitionEntry>>>
        LoadBatchAsync(IReadOnlyList<EntryPage> keys, CancellationToken cancellation)
    {
        if (keys is [var only])
        {
            var page = await entries.PageAsync(FilterOf(only), EntryLists.HangingOrder, only.Page, cancellation);
            return new Dictionary<EntryPage, RecordConnection<ExhibitionEntry>> { [only] = page };
        }

        var exhibitions = keys.Select(key => key.Exhibition).Distinct();
        var found = await entries.FindByReferenceAsync("exhibition", exhibitions, "order", cancellation);
        var lists = found.ToLookup(entry => entry.Exhibition);
        return keys.ToDictionary(
            key => key,
            key => EntryLists.PageOf([.. lists[key.Exhibition]], (key.Section, key.Medium, key.Page)));
    }

    private static Filter FilterOf(EntryPage page) => Filter.And(
        Filter.Eq("exhibition", page.Exhibition),
        Where.Equality("section", page.Section),
        Where.Equality("medium", page.Medium));
}
