using System.Globalization;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Tells how many round trips to the database a request took, to those who ask with <c>Prefer: round-trips</c>
/// (RFC 7240), in a Server-Timing header that browsers show beside the request.
/// </summary>
internal sealed class RoundTripTiming(RequestDelegate next)
{
    private const string Preference = "round-trips";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Headers["Prefer"].Contains(Preference) ? CountAsync(context) : next(context);

    private async Task CountAsync(HttpContext context)
    {
        using var trips = RoundTrips.Start();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["Preference-Applied"] = Preference;
            context.Response.Headers["Server-Timing"] =
                string.Create(CultureInfo.InvariantCulture, $"db;desc=\"round trips: {trips.Count}\"");
            return Task.CompletedTask;
        });
        await next(context);
    }
}
