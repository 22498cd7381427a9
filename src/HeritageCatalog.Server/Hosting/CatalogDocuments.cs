using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Server.Catalog.Documents;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The documents that clients of the catalogue can name instead of sending them: those of a folder or manifest, and
/// those in the database, which come and go while the server runs.
/// </summary>
public static partial class CatalogDocuments
{
    /// <summary>The role of those who may run any document where only trusted ones run.</summary>
    public const string DeveloperRole = "developer";

    // Some thousand queries of applications that register theirs by themselves.
    private const int AutomaticBytes = 4 * 1024 * 1024;

    // Others are found when somebody asks for them.
    private const int LoadedAtStart = 5_000;

    /// <param name="options">Names the folder or manifest.</param>
    /// <param name="stored">Those in the database.</param>
    /// <param name="findLog">Finds where to tell that the database did not answer.</param>
    /// <exception cref="StartRefusedException">They cannot be read, or are not what their names say.</exception>
    public static DocumentOptions From(HeritageOptions options, ClientDocuments stored, Func<ILogger?> findLog) => new()
    {
        AutomaticBytes = AutomaticBytes,
        OnlyTrusted = options.OnlyTrusted,
        IsExempt = static user => user?.IsInRole(DeveloperRole) == true,
        Trusted = options.Documents is null ? TrustedDocuments.None : Read(options.Documents),
        Source = new DocumentSource
        {
            FindAsync = (hash, cancellation) => stored.FindTextAsync(hash, cancellation),
            OnFailure = problem => Tell(findLog(), problem),
        },
    };

    /// <summary>Has the documents in the database at hand before the first request.</summary>
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var stored = services.GetRequiredService<ClientDocuments>();
        var latest = await stored.FindLatestAsync(LoadedAtStart, cancellation);
        services.GetRequiredService<RequestExecutor>().TakeDocuments(latest.Select(static document => document.Text));
    }

    private static void Tell(ILogger? log, Exception problem)
    {
        if (log is not null)
        {
            LogFailure(log, problem);
        }
    }

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

    [LoggerMessage(LogLevel.Warning, "The database could not be asked for a document.")]
    private static partial void LogFailure(ILogger log, Exception problem);
}
