using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The indexes of the catalogue: codes are unique, lists are sorted, references are followed backwards.
/// </summary>
public static class CatalogIndexes
{
    // Every list can be sorted by name, and the id breaks ties.
    private static readonly Sort ByName = Sort.By("keys.sort").ThenBy("_id");

    private static readonly (string Collection, Sort[] Keys)[] Indexes =
    [
        (CatalogCollections.Organizations, [ByName, Sort.By("types"), Sort.By("area")]),
        (CatalogCollections.Venues, [ByName, Sort.By("kind"), Sort.By("area"), Sort.By("organization")]),
        (
            CatalogCollections.Crafts,
            [ByName, Sort.By("categoryNumber").ThenBy("keys.sort").ThenBy("_id"), Sort.By("area"), Sort.By("level")]
        ),
        (
            CatalogCollections.Listings,
            [Sort.By("craft"), Sort.By("identifiers.normalized"), Sort.By("protectionUnitTerms.organization")]
        ),
        (
            CatalogCollections.Inheritors,
            [ByName, Sort.By("crafts"), Sort.By("area"), Sort.By("level"), Sort.By("birthYear").ThenBy("_id")]
        ),
        (CatalogCollections.ExhibitionSeries, [ByName]),
        (CatalogCollections.Exhibitions, [ByName, Sort.By("series"), Sort.By("opens").ThenBy("_id")]),
        (CatalogCollections.Works, [ByName, Sort.By("makers.artist"), Sort.By("craft"), Sort.By("medium")]),
        (CatalogCollections.Artists, [ByName, Sort.By("area")]),
        (
            CatalogCollections.Courses,
            [ByName, Sort.By("craft"), Sort.By("inheritors"), Sort.By("minutes").ThenBy("_id")]
        ),
        (
            CatalogCollections.ClassSessions,
            [
                Sort.By("course").ThenBy("startsAt"),
                Sort.By("venue").ThenBy("startsAt"),
                Sort.By("startsAt").ThenBy("_id"),
            ]
        ),
        (CatalogCollections.ReportedFigures, [Sort.By("topic"), Sort.By("exhibition")]),
    ];

    // These have no code of their own: they are named after what they join.
    private static readonly (string Collection, Sort[] Keys)[] LinkIndexes =
    [
        (CatalogCollections.LineageLinks, [Sort.By("master"), Sort.By("disciple"), Sort.By("craft")]),
        (CatalogCollections.ExhibitionEntries, [Sort.By("exhibition").ThenBy("order").ThenBy("_id"), Sort.By("work")]),
    ];

    // The same bytes in one bureau are one asset. The queue is what has work, the first first.
    private static readonly CollectionIndex[] MediaIndexes =
    [
        new(Sort.By("bureau").ThenBy("original.sha256"))
        {
            IsUnique = true,
            PartialFilter = Filter.Exists("original.sha256"),
        },
        new(Sort.By("original.sha256")),
        new(Sort.By("bureau").ThenByDescending("uploadedAt").ThenByDescending("_id")),
        new(Sort.By("subjects.record")),
        new(Sort.By("subjects.type")),
        new(Sort.By("rendered.key")),
        new(Sort.By("earlier.key")),
        new(Sort.By("work.priority").ThenBy("work.dueAt")) { PartialFilter = Filter.Exists("work.dueAt") },
        new(Sort.By("incoming.expiresAt")) { PartialFilter = Filter.Exists("incoming.expiresAt") },
    ];

    // Together, so that one flush to disk does for many.
    public static Task EnsureAsync(MongoDatabase database, CancellationToken cancellation)
    {
        var code = new CollectionIndex(Sort.By("code")) { IsUnique = true };
        var coded = Indexes.Select(pair => EnsureAsync(
            database, pair.Collection, [code, .. pair.Keys.Select(key => new CollectionIndex(key))], cancellation));
        var links = LinkIndexes.Select(pair => EnsureAsync(
            database, pair.Collection, [.. pair.Keys.Select(key => new CollectionIndex(key))], cancellation));
        return Task.WhenAll(
            [.. coded, .. links, EnsureAsync(database, CatalogCollections.MediaAssets, MediaIndexes, cancellation)]);
    }

    private static Task EnsureAsync(
        MongoDatabase database, string collection, CollectionIndex[] indexes, CancellationToken cancellation) =>
        database.GetCollection<BsonDocument>(collection)
            .CreateIndexesAsync(indexes, cancellationToken: cancellation).AsTask();
}
