using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ChangeStreams;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>What a case works with, by the names it gives ("Unified Test Format", "Entities").</summary>
internal sealed class UnifiedEntities(UnifiedServer server) : IAsyncDisposable
{
    // A primary that has said that it is none says otherwise at the next check.
    private static readonly TimeSpan ShortestHeartbeat = TimeSpan.FromMilliseconds(10);

    private readonly Dictionary<string, object> _entities = [];
    private readonly Dictionary<string, BsonDocument> _sessionIds = [];

    /// <summary>What each client told of its commands.</summary>
    public Dictionary<string, UnifiedEvents> Events { get; } = [];

    public object this[string id] =>
        _entities.TryGetValue(id, out var entity) ? entity : throw new NotRunException($"the object {id}");

    public T Get<T>(string id) => this[id] is T entity
        ? entity
        : throw new NotRunException($"an object of kind {this[id].GetType().Name}");

    public void Add(string id, object entity) => _entities.Add(id, entity);

    /// <summary>The id of a session, also when it has ended; or a value that was saved.</summary>
    public BsonValue FindValue(string id) =>
        _sessionIds.TryGetValue(id, out var session) ? BsonValue.From(session) : Get<BsonValue>(id);

    public async Task CreateAsync(BsonValue entities, CancellationToken cancellation)
    {
        foreach (var item in entities.IsMissing ? [] : entities.AsArray.ToList())
        {
            var element = item.AsDocument.GetEnumerator();
            element.MoveNext();
            var (kind, value) = element.Current;
            var options = new UnifiedArguments($"a {kind}", value.AsDocument);
            await CreateAsync(kind, options.Text("id"), options, cancellation);
            options.RequireAllTaken();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var stream in _entities.Values.OfType<ChangeStream<BsonDocument>>())
        {
            await stream.DisposeAsync();
        }

        foreach (var session in _entities.Values.OfType<ClientSession>())
        {
            await session.DisposeAsync();
        }

        foreach (var client in _entities.Values.OfType<MongoClient>())
        {
            await client.DisposeAsync();
        }
    }

    private async Task CreateAsync(string kind, string id, UnifiedArguments options, CancellationToken cancellation)
    {
        switch (kind)
        {
            case "client":
                _entities.Add(id, await ConnectAsync(id, options, cancellation));
                break;
            case "database":
                var client = Get<MongoClient>(options.Text("client"));
                _entities.Add(id, client.GetDatabase(options.Text("databaseName"), ReadDatabase(options)));
                break;
            case "collection":
                var database = Get<MongoDatabase>(options.Text("database"));
                var name = options.Text("collectionName");
                _entities.Add(id, database.GetCollection<BsonDocument>(name, ReadCollection(options)));
                break;
            case "session":
                var session = Get<MongoClient>(options.Text("client")).StartSession(Read(options));
                _entities.Add(id, session);
                _sessionIds.Add(id, session.ServerSession.Id);
                break;
            default:
                throw new NotRunException($"an object of kind {kind}");
        }
    }

    private static DatabaseOptions ReadDatabase(UnifiedArguments options)
    {
        var given = new UnifiedArguments("a database", options.Document("databaseOptions"));
        var read = new DatabaseOptions
        {
            ReadConcern = given.ReadConcern(),
            WriteConcern = given.WriteConcern(),
            Preference = given.Preference(),
        };
        given.RequireAllTaken();
        return read;
    }

    private static CollectionOptions ReadCollection(UnifiedArguments options)
    {
        var given = new UnifiedArguments("a collection", options.Document("collectionOptions"));
        var read = new CollectionOptions
        {
            ReadConcern = given.ReadConcern(),
            WriteConcern = given.WriteConcern(),
            Preference = given.Preference(),
        };
        given.RequireAllTaken();
        return read;
    }

    private async Task<MongoClient> ConnectAsync(string id, UnifiedArguments options, CancellationToken cancellation)
    {
        options.Flag("useMultipleMongoses");
        var events = new UnifiedEvents(options);
        Events.Add(id, events);
        var text = string.Concat(
            from element in Elements(options.Document("uriOptions"))
            select $"&{element.Name}={Uri.EscapeDataString(TextOf(element.Value))}");

        // Pauses before a further try are drawn by lot, and here the lot is always the shortest.
        var given = new MongoClientOptions
        {
            Events = events.Listeners, ShortestHeartbeat = ShortestHeartbeat, Random = () => 0,
        };
        return await MongoClient.ConnectAsync(server.Address(text), given, cancellation);
    }

    private SessionOptions Read(UnifiedArguments options)
    {
        var given = new UnifiedArguments("a session", options.Document("sessionOptions"));
        var transaction = new UnifiedArguments("a session's transactions", given.Document("defaultTransactionOptions"));
        var read = new SessionOptions
        {
            IsCausallyConsistent = given.Flag("causalConsistency", otherwise: true),
            IsSnapshot = given.Flag("snapshot"),
            SnapshotTime = given["snapshotTime"] is { IsMissing: false } id
                ? Get<BsonValue>(id.AsString).AsTimestamp
                : null,
            TransactionDefaults = transaction.Transaction(),
        };
        transaction.RequireAllTaken();
        given.RequireAllTaken();
        return read;
    }

    private static IEnumerable<(string Name, BsonValue Value)> Elements(BsonDocument document)
    {
        var elements = new List<(string Name, BsonValue Value)>();
        foreach (var (name, value) in document)
        {
            elements.Add((name, value));
        }

        return elements;
    }

    private static string TextOf(BsonValue value) =>
        value.Type == BsonType.String ? value.AsString : value.ToString();
}
