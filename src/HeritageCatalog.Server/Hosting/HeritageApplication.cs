using HeritageCatalog.Blobs;
using HeritageCatalog.GraphQL.Http;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog.Documents;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.Media.Originals;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The web application, as a list of what it can do.</summary>
public static class HeritageApplication
{
    // Blobs that the caller does not give are those of the data folder, opened when first needed.
    public static WebApplication Create(
        HeritageOptions options, MongoDatabase database, TimeProvider time, IBlobStore? blobs = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => Listening.Configure(kestrel, options));
        builder.Logging.AddHeritageLogs(options.Log);
        var ledger = KeptAnswers.CreateLedger(options);
        builder.Services.AddCatalog(database, time, ledger);
        builder.Services.AddMedia(options);
        builder.Services.AddKeptAnswers(database, ledger);
        builder.Services.AddSingleton(_ => blobs ?? CatalogBlobs.OpenFolder(options, time));
        var keys = new AccessKeys(options.AccessKeys);
        builder.Services.AddSingleton(keys);
        var documents = new ClientDocuments(database, time);
        builder.Services.AddSingleton(documents);
        WebApplication? application = null;
        builder.Services.AddGraphQLServer()
            .ConfigureSchema(schema => schema.AddCatalog())
            .AddUpload(MediaLimits.Set)
            .AddInMemorySubscriptions(MediaLimits.Progress)
            .ModifyRequestOptions(request => request with
            {
                Limits = CatalogLimits.Operations,
                Documents = CatalogDocuments.From(options, documents, () => application?.Logger),
            })
            .LimitIntrospection(options.Introspection)
            .ModifyServerOptions(server => server.Statuses = options.Statuses)
            .ModifyServerOptions(server => QueryPage.Describe(server.GraphiQL))
            .ModifyServerOptions(server => CatalogBudgets.Set(server.RateBudgets, options.Budget))
            .ModifyServerOptions(server => server.WebSockets.OnConnectionInit =
                (init, _) => AccessKeyCheck.Decide(init, keys))
            .ModifyServerOptions(server => KeptAnswers.Configure(server, options));
        builder.Services.AddCors();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: DatabaseHealth.Patience)
            .AddCheck<BlobHealth>("blobs", timeout: DatabaseHealth.Patience)
            .AddCheck<ImagingHealth>("images");
        builder.Services.AddHostedService<ImagingNotice>();

        application = builder.Build();
        application.UseReverseProxies(options.Proxies);
        application.UseOtherOrigins(options.Origins);
        application.UseMiddleware<AccessKeyCheck>();
        application.UseMiddleware<RoundTripTiming>();
        application.UseImagingFaults();
        application.MapGet("/", static () => Results.Redirect("/graphql"));
        application.MapHealth();
        application.MapMediaUploads();
        application.MapRenditions();
        application.MapMediaFiles();
        application.MapOriginals();
        application.MapSizes();
        application.MapIiif();
        application.MapCrossOrigin();
        application.MapGraphQL();
        return application;
    }
}
