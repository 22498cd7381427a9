using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ReportedFigures;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The collections of the catalogue, and what an operation knows about its caller.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCatalog(
        this IServiceCollection services, MongoDatabase database, TimeProvider time)
    {
        services.AddSingleton(database);
        services.AddSingleton(time);
        services.AddSingleton<AreaCollection>();
        services.AddSingleton<LineageWalker>();
        services.AddRecords<Organization>(database, CatalogCollections.Organizations);
        services.AddRecords<Venue>(database, CatalogCollections.Venues);
        services.AddRecords<Craft>(database, CatalogCollections.Crafts);
        services.AddRecords<Listing>(database, CatalogCollections.Listings);
        services.AddRecords<Inheritor>(database, CatalogCollections.Inheritors);
        services.AddRecords<ExhibitionSeries>(database, CatalogCollections.ExhibitionSeries);
        services.AddRecords<Exhibition>(database, CatalogCollections.Exhibitions);
        services.AddRecords<ExhibitionEntry>(database, CatalogCollections.ExhibitionEntries);
        services.AddRecords<Work>(database, CatalogCollections.Works);
        services.AddRecords<Artist>(database, CatalogCollections.Artists);
        services.AddRecords<Course>(database, CatalogCollections.Courses);
        services.AddRecords<ClassSession>(database, CatalogCollections.ClassSessions);
        services.AddRecords<ReportedFigure>(database, CatalogCollections.ReportedFigures);

        // Nobody asks for one by its id: it is no node.
        services.AddSingleton(new RecordCollection<LineageLink>(database, CatalogCollections.LineageLinks));

        services.AddHttpContextAccessor();
        services.AddScoped(provider => Language.FromHeader(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers.AcceptLanguage));

        // Nobody can sign in yet: every caller sees what the public sees.
        services.AddSingleton(Viewer.Anonymous);
        return services;
    }

    private static void AddRecords<T>(this IServiceCollection services, MongoDatabase database, string name)
        where T : class, IIdentified<T>
    {
        var records = new RecordCollection<T>(database, name);
        services.AddSingleton(records);
        services.AddSingleton(new NodeSource(typeof(T).Name, async (ids, cancellation) =>
        {
            var found = await records.FindByIdsAsync([.. ids.Select(id => new Id<T>(id))], cancellation);
            return found.ToDictionary(record => record.Id.Value, object (record) => record);
        }));
    }
}
