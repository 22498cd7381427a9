using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>A real server on a free port of this machine, with a client that speaks to it.</summary>
internal sealed class HttpTestServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private HttpTestServer(WebApplication application)
    {
        _application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Client = new HttpClient { BaseAddress = new Uri(addresses!.Addresses.Single()) };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <summary>WebSockets that are open.</summary>
    public int SocketCount =>
        _application.Services.GetRequiredKeyedService<ClientCounts>(WebSocketEndpoint.Sockets).Total;

    /// <summary>A service of the running application.</summary>
    public T Get<T>()
        where T : notnull =>
        _application.Services.GetRequiredService<T>();

    public static async Task<HttpTestServer> StartAsync(
        Action<IServiceCollection> addServices, Action<WebApplication> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        addServices(builder.Services);
        var application = builder.Build();
        configure(application);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new HttpTestServer(application);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
