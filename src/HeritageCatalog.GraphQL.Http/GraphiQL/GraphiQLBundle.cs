using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeritageCatalog.GraphQL.Http.GraphiQL;

/// <summary>The files that GraphiQL/build made; only what is listed here at start-up is ever served.</summary>
internal sealed partial class GraphiQLBundle
{
    private const string ManifestName = "manifest.json";

    private readonly FrozenDictionary<string, BundledFile> _files;

    private GraphiQLBundle(Manifest manifest, IEnumerable<FileInfo> files)
    {
        Script = manifest.Script;
        Style = manifest.Style;

        var byName = files.ToDictionary(file => file.Name);
        var served =
            from file in byName.Values
            let contentType = ContentTypeOf(file.Extension)
            where contentType is not null
            select new BundledFile(file, byName.GetValueOrDefault(file.Name + ".gz"), contentType);
        _files = served.ToFrozenDictionary(bundled => bundled.File.Name);
    }

    /// <summary>The name of the script the page starts.</summary>
    public string Script { get; }

    /// <summary>The name of the page's stylesheet.</summary>
    public string Style { get; }

    /// <summary>Looks into a folder for a bundle.</summary>
    /// <returns>Null when GraphiQL has not been bundled there.</returns>
    public static GraphiQLBundle? Load(string folder)
    {
        var manifestFile = new FileInfo(Path.Combine(folder, ManifestName));
        if (!manifestFile.Exists)
        {
            return null;
        }

        using var stream = manifestFile.OpenRead();
        var manifest = JsonSerializer.Deserialize(stream, ManifestContext.Default.Manifest);
        return manifest is null ? null : new GraphiQLBundle(manifest, manifestFile.Directory!.EnumerateFiles());
    }

    /// <summary>Finds a file of the bundle by its name.</summary>
    public BundledFile? FindFile(string name) => _files.GetValueOrDefault(name);

    private static string? ContentTypeOf(string extension) => extension switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".ttf" => "font/ttf",
        ".woff2" => "font/woff2",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => null,
    };

    private sealed record Manifest(string Script, string Style);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Manifest))]
    private sealed partial class ManifestContext : JsonSerializerContext;
}
