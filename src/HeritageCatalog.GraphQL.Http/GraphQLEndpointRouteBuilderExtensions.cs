using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.GraphiQL;
using HeritageCatalog.GraphQL.Http.Responses;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.Telemetry;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.GraphQL.Http.WebSockets;
using HeritageCatalog.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>Maps the GraphQL server into an application.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Adds the endpoint at <paramref name="path"/>, and beside it the schema as a file and the page for browsers.
    /// The schema is built here, so a resolver that does not fit it stops the start.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">An absolute path without parameters.</param>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var executor = services.GetRequiredService<RequestExecutor>();
        var options = services.GetRequiredService<GraphQLServerOptions>();
        var page = new GraphiQLPage(options.GraphiQL, path.TrimEnd('/'));
        var group = endpoints.MapGroup(path);

        // It counts from the first request on, although nobody asks for it.
        services.GetRequiredService<ServerMetrics>();

        var sockets = options.WebSockets.Enabled ? BuildSockets(endpoints, options.WebSockets) : null;
        var endpoint = new GraphQLEndpoint(
            executor,
            options,
            page,
            sockets,
            services.GetRequiredService<StreamResponse>(),
            services.GetRequiredService<ReservedStreams>(),
            services.GetRequiredService<UploadReader>(),
            services.GetRequiredService<RateShares>(),
            services.GetRequiredService<ResponseSharing>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<GraphQLEndpoint>>());
        group.Map("", endpoint.HandleAsync).WithDisplayName("GraphQL");
        if (options.EnableSchemaRequests)
        {
            var schema = new SchemaResponse(SchemaPrinter.Print(executor.Schema));
            group.MapMethods("/schema.graphql", Reading, schema.WriteAsync).WithDisplayName("GraphQL schema");
        }

        if (page.Enabled)
        {
            group.MapMethods("/ui/{file}", Reading, page.WriteFileAsync).WithDisplayName("GraphiQL");
        }

        return group;
    }

    // A pipeline of its own: only requests that ask for a socket pass the middleware for sockets.
    private static RequestDelegate BuildSockets(IEndpointRouteBuilder endpoints, GraphQLSocketOptions options)
    {
        var sockets = ActivatorUtilities.CreateInstance<WebSocketEndpoint>(endpoints.ServiceProvider);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions
        {
            KeepAliveInterval = options.KeepAliveInterval,
            KeepAliveTimeout = options.KeepAliveTimeout,
        });
        pipeline.Run(sockets.HandleAsync);
        return pipeline.Build();
    }
}
