using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The works of artists, by title.</summary>
public sealed class WorksByArtistLoader(RecordCollection<Work> records) : GroupedDataLoader<Id<Artist>, Work>
{
    protected override async ValueTask<ILookup<Id<Artist>, Work>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Artist>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("makers.artist", keys, "keys.sort", cancellation);
        return found.SelectMany(record => record.Makers.Select(maker => maker.Artist).OfType<Id<Artist>>().Distinct().Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record);
    }
}
