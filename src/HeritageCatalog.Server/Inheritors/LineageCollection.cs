using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Who taught whom.</summary>
public sealed class LineageCollection(MongoDatabase database)
{
    private readonly MongoCollection<LineageLink> _links = database.GetCollection<LineageLink>(CatalogCollections.LineageLinks);

    public ValueTask<IReadOnlyList<LineageLink>> FindByReferenceAsync<TOther>(
        string field, IEnumerable<Id<TOther>> ids, string sortField, CancellationToken cancellation) =>
        _links.FindAsync(Filter.In(field, ids), new FindOptions { Sort = Sort.By(sortField) }, cancellationToken: cancellation)
            .ToListAsync(cancellation);

    /// <summary>Everybody within some generations of a person: one round trip a generation, both ways at once.</summary>
    public async ValueTask<LineageGraph> WalkAsync(Id<Inheritor> person, int up, int down, CancellationToken cancellation)
    {
        var above = await WalkAsync("disciple", person, up, static link => link.Master, cancellation);
        var below = await WalkAsync("master", person, down, static link => link.Disciple, cancellation);
        return LineageGraph.Of([.. above, .. below], person);
    }

    private async ValueTask<List<LineageLink>> WalkAsync(
        string field, Id<Inheritor> person, int generations, Func<LineageLink, Id<Inheritor>> next, CancellationToken cancellation)
    {
        var links = new List<LineageLink>();
        var seen = new HashSet<Id<Inheritor>> { person };
        IReadOnlyList<Id<Inheritor>> generation = [person];
        for (var i = 0; i < generations && generation.Count > 0; i++)
        {
            var found = await FindByReferenceAsync(field, generation, "generation", cancellation);
            links.AddRange(found);
            generation = [.. found.Select(next).Where(seen.Add)];
        }

        return links;
    }
}
