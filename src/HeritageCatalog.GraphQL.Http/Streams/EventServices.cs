using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>The services of one event of a subscription, gone with it.</summary>
internal sealed class EventServices(AsyncServiceScope scope) : IServiceProvider, IAsyncDisposable
{
    public object? GetService(Type serviceType) => scope.ServiceProvider.GetService(serviceType);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
