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
    /// <summary>Live: the process answers. Ready: the database does too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        endpoints.MapHealthChecks("/health/ready");
    }
}
