using HeritageCatalog.Blobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Whether files can be kept.</summary>
internal sealed class BlobHealth(IBlobStore blobs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await blobs.CheckAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
