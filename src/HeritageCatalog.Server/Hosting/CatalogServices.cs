using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Caching;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ReportedFigures;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The collections of the catalogue, and what an operation knows about its caller.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCatalog(
        this IServiceCollection services, MongoDatabase database, TimeProvider time, AnswerLedger? ledger)
    {
        services.AddSingleton(database);
        services.AddSingleton(time);
        services.AddSingleton<AreaCollection>();
        services.AddSingleton<LineageWalker>();
        services.AddMediaRecords(database, time, ledger);
        services.AddRecords<Organization>(database, CatalogCollections.Organizations, ledger);
        services.AddRecords<Venue>(database, CatalogCollections.Venues, ledger);
        services.AddRecords<Craft>(database, CatalogCollections.Crafts, ledger);
        services.AddRecords<Listing>(database, CatalogCollections.Listings, ledger);
        services.AddRecords<Inheritor>(database, CatalogCollections.Inheritors, ledger);
        services.AddRecords<ExhibitionSeries>(database, CatalogCollections.ExhibitionSeries, ledger);
        services.AddRecords<Exhibition>(database, CatalogCollections.Exhibitions, ledger);
        services.AddRecords<ExhibitionEntry>(database, CatalogCollections.ExhibitionEntries, ledger);
        services.AddRecords<Work>(database, CatalogCollections.Works, ledger);
        services.AddRecords<Artist>(database, CatalogCollections.Artists, ledger);
        services.AddRecords<Course>(database, CatalogCollections.Courses, ledger);
        services.AddRecords<ClassSession>(database, CatalogCollections.ClassSessions, ledger);
        services.AddRecords<ReportedFigure>(database, CatalogCollections.ReportedFigures, ledger);

        // Nobody asks for one by its id: it is no node.
        services.AddSingleton(new RecordCollection<LineageLink>(
            database, CatalogCollections.LineageLinks, ledger));

        services.AddHttpContextAccessor();
        // An operation asks once and keeps the answer, so it need not be kept a second time.
        services.AddTransient(provider => Language.FromHeader(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers.AcceptLanguage));

        services.AddScoped(static provider =>
            Callers.ViewerOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User));
        return services;
    }

    // The one kind of record of which the public does not see all.
    private static void AddMediaRecords(
        this IServiceCollection services, MongoDatabase database, TimeProvider time, AnswerLedger? ledger)
    {
        var records = new RecordCollection<MediaAsset>(database, CatalogCollections.MediaAssets, ledger);
        services.AddSingleton(records);
        services.AddSingleton(new NodeSource(nameof(MediaAsset), async (ids, cancellation) =>
        {
            var found = await records.FindByIdsAsync([.. ids.Select(id => new Id<MediaAsset>(id))], cancellation);
            var now = time.GetUtcNow();
            return found.Where(asset => asset.IsPublic(now))
                .ToDictionary(asset => asset.Id.Value, object (asset) => asset);
        }));
    }

    private static void AddRecords<T>(
        this IServiceCollection services, MongoDatabase database, string name, AnswerLedger? ledger)
        where T : class, IIdentified<T>
    {
        var records = new RecordCollection<T>(database, name, ledger);
        services.AddSingleton(records);
        services.AddSingleton(new NodeSource(typeof(T).Name, async (ids, cancellation) =>
        {
            var found = await records.FindByIdsAsync([.. ids.Select(id => new Id<T>(id))], cancellation);
            return found.ToDictionary(record => record.Id.Value, object (record) => record);
        }));
    }
}
