using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <content>Watching for changes.</content>
public sealed partial class MongoCollection<T>
{
    /// <summary>Opens a stream of the changes of this collection.</summary>
    /// <param name="pipeline">Stages that choose among events or their fields; <c>_id</c> has to stay.</param>
    /// <param name="options">Where to begin and what to tell.</param>
    /// <param name="session">The session it belongs to.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public ValueTask<ChangeStream<T>> WatchAsync(
        Pipeline? pipeline = null,
        ChangeStreamOptions? options = null,
        ClientSession? session = null,
        CancellationToken cancellationToken = default)
    {
        var target = new ChangeStreamTarget(Database.Name, Name);
        return _client.WatchAsync<T>(target, pipeline, options, _concerns, session, cancellationToken);
    }
}
