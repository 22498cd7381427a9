using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(MongoDatabase database) : IHealthCheck
{
    // Who asks is a machine that asks again soon; a cluster without a primary would have it wait for long.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.RunCommandAsync(new BsonBuilder { { "ping", 1 } }, cancellationToken: cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

internal static class HealthEndpoints
{
    /// <summary>
    /// Live: the process answers. Ready: the database and the blob store do too. What works without the rest is ready
    /// all the same, and says Degraded and why.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    // What a check itself says is for everybody; what it threw is not.
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var reasons = report.Entries
            .Where(entry => entry.Value is { Description: not null, Exception: null, Status: not HealthStatus.Healthy })
            .Select(entry => $"{entry.Key}: {entry.Value.Description}");
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            string.Join('\n', reasons.Prepend(report.Status.ToString())), context.RequestAborted);
    }
}
