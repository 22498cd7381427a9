using HeritageCatalog.Imaging;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Whether pictures can be taken in and made ready; everything else is served without.</summary>
internal sealed class ImagingHealth : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(ImagePipeline.FindProblem() is { } problem
            ? HealthCheckResult.Degraded(problem)
            : HealthCheckResult.Healthy());
}

/// <summary>Tells at the start when pictures cannot be worked on. The server does not wait for it.</summary>
internal sealed partial class ImagingNotice(ILogger<ImagingNotice> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (ImagePipeline.FindProblem() is { } problem)
        {
            LogProblem(problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No picture can be taken in or made ready; all else is served. {Problem}")]
    private partial void LogProblem(string problem);
}

internal static class ImagingFaults
{
    private const string RetryAfterSeconds = "600";

    /// <summary>Answers 503 to whoever asks for what would have to be made of a picture first.</summary>
    public static void UseImagingFaults(this IApplicationBuilder application) => application.Use(
        static async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ImagingUnavailableException) when (!context.Response.HasStarted)
            {
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            }
        });
}
