using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.GraphiQL;

/// <summary>Serves the GraphiQL page and the files it is made of, all from this server.</summary>
/// <param name="options">How the page looks.</param>
/// <param name="path">The path of the GraphQL endpoint, within the application.</param>
internal sealed class GraphiQLPage(GraphiQLOptions options, string path)
{
    private const string Gzip = "gzip";

    private const string Missing =
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>GraphiQL is not built yet</title></head>
        <body>
          <h1>GraphiQL is not built yet</h1>
          <p>The GraphQL endpoint works; only this page is missing. It is bundled from npm once, at set-up:</p>
          <pre>src/HeritageCatalog.GraphQL.Http/GraphiQL/build</pre>
          <p>Then build and start the server again.</p>
        </body>
        </html>
        """;

    // Monaco positions its lines by style attributes, hence 'unsafe-inline' for styles; scripts come from files only.
    private static readonly StringValues SecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
        + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly StringValues Immutable = "public, max-age=31536000, immutable";
    private static readonly StringValues Revalidate = "no-cache";

    private readonly GraphiQLBundle? _bundle = GraphiQLBundle.Load(options.Folder);

    /// <summary>Whether browsers get a page.</summary>
    public bool Enabled => options.Enabled;

    /// <summary>Answers a browser that opened the endpoint.</summary>
    public Task WritePageAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = Revalidate;
        response.Headers.Vary = HeaderNames.Accept;
        AddSecurityHeaders(response);
        if (_bundle is null)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return response.WriteAsync(Missing, context.RequestAborted);
        }

        var endpoint = context.Request.PathBase.Add(path).ToUriComponent();
        return response.WriteAsync(Render(_bundle, endpoint), context.RequestAborted);
    }

    /// <summary>Answers a request for one file of the bundle.</summary>
    public Task WriteFileAsync(HttpContext context)
    {
        var response = context.Response;
        if (_bundle?.FindFile((string)context.Request.RouteValues["file"]!) is not { } found)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.ContentType = found.ContentType;
        response.Headers.CacheControl = Immutable;
        AddSecurityHeaders(response);
        var file = ChooseVariant(context, found);
        response.ContentLength = file.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.SendFileAsync(file.FullName, context.RequestAborted);
    }

    private static FileInfo ChooseVariant(HttpContext context, BundledFile found)
    {
        if (found.Packed is null)
        {
            return found.File;
        }

        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!AcceptsGzip(context.Request))
        {
            return found.File;
        }

        context.Response.Headers.ContentEncoding = Gzip;
        return found.Packed;
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(known => known.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase) && known.Quality != 0);

    private static void AddSecurityHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = SecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private string Render(GraphiQLBundle bundle, string endpoint)
    {
        var encoder = HtmlEncoder.Default;
        var title = encoder.Encode(options.Title);
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title}</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="{endpoint}/ui/{bundle.Style}">
              <script type="module" src="{endpoint}/ui/{bundle.Script}"></script>
            </head>
            <body>
              <div id="graphiql" data-endpoint="{endpoint}" data-title="{title}"
                data-default-query="{encoder.Encode(options.DefaultQuery)}"></div>
            </body>
            </html>
            """;
    }
}
