using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>Knows the servers there are and chooses one for each operation.</summary>
/// <remarks>Implementations may be called by many threads at once.</remarks>
internal interface IServerSelector : IAsyncDisposable
{
    /// <summary>After how many idle minutes a session is forgotten; null when no server has told yet.</summary>
    int? SessionMinutes { get; }

    /// <summary>Chooses a server; completes at once where one is known that fits.</summary>
    /// <param name="demand">What the operation asks for.</param>
    /// <param name="deprioritized">Servers to be used only if no other fits: it has just failed there.</param>
    /// <param name="cancellationToken">Ends the wait for a server.</param>
    /// <exception cref="MongoConnectionException">None fitted in time; the message says why, of each.</exception>
    ValueTask<SelectedServer> SelectAsync(
        ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized, CancellationToken cancellationToken);
}
