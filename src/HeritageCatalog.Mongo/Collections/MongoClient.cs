using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>The way in: databases, collections and sessions of one server or cluster. Make one and share it.</summary>
public sealed class MongoClient : IAsyncDisposable
{
    // What the sessions specification sets as the most in one command.
    private const int MostSessionsEndedAtOnce = 10_000;

    /// <summary>Talks over a connection, which it does not own.</summary>
    public MongoClient(IServerConnection connection, MongoClientOptions? options = null)
    {
        Options = options ?? new MongoClientOptions();
        Runner = new CommandRunner(connection, Options.Time, Options.Events);
    }

    internal MongoClientOptions Options { get; }

    internal CommandRunner Runner { get; }

    /// <summary>Names a database; nothing is sent.</summary>
    public MongoDatabase GetDatabase(string name) => new(this, name);

    /// <summary>Starts a session, to be passed to each operation that belongs to it and disposed of.</summary>
    public ClientSession StartSession() => new(Runner.Sessions);

    /// <summary>Tells the server that the sessions of this client have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var sessions in Runner.Sessions.TakeAll().Chunk(MostSessionsEndedAtOnce))
        {
            var ids = BsonArray.From(sessions.Select(session => session.Id));
            var operation = new RawCommandOperation("admin", new BsonBuilder { { "endSessions", ids } });
            try
            {
                await Runner.RunAsync(operation, sessions[0], CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is MongoServerException or MongoConnectionException)
            {
                // The server forgets them by itself after a while.
                return;
            }
        }
    }
}
