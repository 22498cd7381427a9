using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.Telemetry;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.GraphQL.Http.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>Adds the GraphQL server to the services of an application.</summary>
public static partial class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Gives the builder of the application's GraphQL server; the same one every time, so that each part of the
    /// application can contribute by itself. Everything is put together, and checked, when the endpoint is mapped.
    /// </summary>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        var known = services.FirstOrDefault(service => service.ServiceType == typeof(GraphQLServerBuilder));
        if (known?.ImplementationInstance is GraphQLServerBuilder builder)
        {
            return builder;
        }

        builder = new GraphQLServerBuilder(services);
        services.AddSingleton(builder);
        services.AddSingleton(builder.Options);
        services.AddSingleton(provider => BuildExecutor(provider, builder.Schema));
        services.AddHostedService<WarmUpService>();
        services.AddSingleton(builder.Uploads);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UploadReader>();
        services.AddSingleton<RateShares>();
        services.AddSingleton<ResponseBacklog>();
        services.AddSingleton<StreamedOperation>();
        services.AddSingleton<StreamResponse>();
        services.AddSingleton<ReservedStreams>();
        services.AddKeyedSingleton<ClientCounts>(WebSocketEndpoint.Sockets);
        services.AddMetrics();
        services.AddSingleton<ServerMetrics>();
        services.AddScoped<CacheHints>();
        services.AddSingleton(builder.Options.ResponseCache);
        services.AddSingleton<ResponseCache>();
        services.AddSingleton(provider => new ResponseSharing(
            provider.GetRequiredService<ResponseCache>(),
            builder.Options.ResponseCache,
            provider.GetRequiredService<RequestExecutor>(),
            provider.GetService<ResponseTracker>()));
        return builder;
    }

    private static RequestExecutor BuildExecutor(IServiceProvider provider, GraphQLSchemaBuilder schema)
    {
        var logger = provider.GetRequiredService<ILogger<RequestExecutor>>();
        schema.OnUnhandledError((id, exception, path) =>
            LogUnhandledError(logger, exception, id, string.Join('.', path)));

        if (provider.GetService<IServiceProviderIsService>() is { } known)
        {
            schema.UseServiceCheck(known.IsService);
        }

        return schema.BuildExecutor();
    }

    [LoggerMessage(LogLevel.Error, "The field {Path} failed; the client was given the id {Id}.")]
    private static partial void LogUnhandledError(ILogger logger, Exception exception, string id, string path);
}
