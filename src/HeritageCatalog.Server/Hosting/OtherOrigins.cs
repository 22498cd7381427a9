using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Lets pages of other sites ask the API and send files from the browser of their reader. Who asks is told by a key in
/// the request and never by a cookie, so that a page can do no more there than its own server could.
/// </summary>
internal static class OtherOrigins
{
    private const string Any = "*";

    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromDays(1);

    private static readonly string[] Readable =
        ["ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "Server-Timing"];

    /// <summary>Reads origins such as <c>https://museum.example</c>, with commas, or an asterisk for all.</summary>
    public static bool TryParse(string text, out string[] origins)
    {
        origins = text.Split(',', StringSplitOptions.TrimEntries);
        return text == Any || origins.All(IsOrigin);
    }

    /// <summary>Before whoever refuses, so that a page can read why.</summary>
    public static void UseOtherOrigins(this IApplicationBuilder application, string? allowed)
    {
        if (allowed is null || !TryParse(allowed, out var origins))
        {
            return;
        }

        // Pictures are for everybody anyway, and say so themselves.
        application.UseWhen(
            static context => !context.Request.Path.StartsWithSegments(MediaAddresses.Root)
                && !context.Request.Path.StartsWithSegments(MediaAddresses.IiifRoot),
            branch => branch.UseCors(policy => policy.WithOrigins(origins).AllowAnyHeader().AllowAnyMethod()
                .WithExposedHeaders(Readable).SetPreflightMaxAge(AskedAgainAfter)));
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.GetLeftPart(UriPartial.Authority) == text;
}
