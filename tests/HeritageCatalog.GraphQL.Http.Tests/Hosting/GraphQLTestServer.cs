using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>Starts a server with the small schema of the tests.</summary>
internal static class GraphQLTestServer
{
    /// <param name="configure">Changes the options.</param>
    /// <param name="before">Adds what stands before the endpoint.</param>
    /// <param name="extend">Adds to the server.</param>
    public static Task<HttpTestServer> StartAsync(
        Action<GraphQLServerOptions>? configure = null,
        Action<WebApplication>? before = null,
        Action<GraphQLServerBuilder>? extend = null) =>
        HttpTestServer.StartAsync(
            services =>
            {
                var server = AddServer(services);
                configure?.Invoke(server.Options);
                extend?.Invoke(server);
            },
            application =>
            {
                before?.Invoke(application);
                application.MapGraphQL();
            });

    private static GraphQLServerBuilder AddServer(IServiceCollection services) => services
        .AddSingleton<Patience>()
        .AddSingleton<Counter>()
        .AddGraphQLServer()
        .AddSdl("test.graphql", TestSchema.Sdl)
        .AddResolvers(typeof(TestQueryFields), typeof(TestMutationFields), typeof(TestWorkFields));
}
