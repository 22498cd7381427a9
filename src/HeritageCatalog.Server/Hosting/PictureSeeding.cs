using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Server.Seeding;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Takes in the pictures of the seed data while the server answers already.</summary>
internal sealed partial class PictureSeeding : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loading;

    private PictureSeeding(IServiceProvider services) => _loading = LoadAsync(
        ActivatorUtilities.CreateInstance<SeedPictures>(services),
        services.GetRequiredService<ILogger<PictureSeeding>>(),
        _end.Token);

    public static PictureSeeding Start(IServiceProvider services) => new(services);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loading;
        _end.Dispose();
    }

    // What fails here does not end the server; the next start goes on with it.
    private static async Task LoadAsync(SeedPictures pictures, ILogger logger, CancellationToken end)
    {
        await Task.Yield();
        try
        {
            await pictures.LoadAsync(SeedFolder.BuiltIn, SeedFolder.BuiltInPath, end);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
        catch (Exception problem)
            when (problem is SeedException or MongoServerException or MongoConnectionException)
        {
            LogFailed(logger, problem);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The seed pictures could not be taken in; the next start goes on with them.")]
    private static partial void LogFailed(ILogger logger, Exception problem);
}
