using HeritageCatalog.GraphQL.Documents;

namespace HeritageCatalog.Server.Hosting;

/// <summary>The documents that clients of the catalogue can name instead of sending them.</summary>
public static class CatalogDocuments
{
    // Some thousand queries of applications that register theirs by themselves.
    private const int AutomaticBytes = 4 * 1024 * 1024;

    /// <exception cref="StartRefusedException">They cannot be read, or are not what their names say.</exception>
    public static DocumentOptions From(HeritageOptions options) => new()
    {
        AutomaticBytes = AutomaticBytes,
        OnlyTrusted = options.OnlyTrusted,
        Trusted = options.Documents is null ? TrustedDocuments.None : Read(options.Documents),
    };

    private static TrustedDocuments Read(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? TrustedDocuments.FromFolder(path)
                : TrustedDocuments.FromManifest(File.ReadAllBytes(path));
        }
        catch (Exception problem)
            when (problem is TrustedDocumentException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"HERITAGE_DOCUMENTS is '{path}': {problem.Message}", problem);
        }
    }
}
