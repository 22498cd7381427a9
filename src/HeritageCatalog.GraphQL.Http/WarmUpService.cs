using HeritageCatalog.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>Prepares trusted documents on a thread of its own once the server has started.</summary>
internal sealed partial class WarmUpService(
    IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<WarmUpService> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lifetime.ApplicationStarted.Register(
            () => Start(services.GetRequiredService<RequestExecutor>(), stoppingToken));
        return Task.CompletedTask;
    }

    private void Start(RequestExecutor executor, CancellationToken stopping)
    {
        // Requests that come at once go first.
        var thread = new Thread(() => Prepare(executor, stopping))
        {
            IsBackground = true,
            Name = "GraphQL warm-up",
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
    }

    private void Prepare(RequestExecutor executor, CancellationToken stopping)
    {
        try
        {
            executor.PrepareTrustedDocuments(stopping);
        }
        catch (Exception problem)
        {
            // Whoever asks for the document meets the same problem, and is told.
            LogFailure(problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The trusted documents could not all be prepared.")]
    private partial void LogFailure(Exception problem);
}
