using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Clusters;

/// <summary>A replica set of fake servers: one primary, all with the same data, and every accident a test asks for.
/// </summary>
internal sealed class FakeSet : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<(string Session, long Number), bool> _done = new();
    private int _term = 1;
    private int _version = 1;

    public FakeSet(int members = 3)
    {
        Nodes = [.. Enumerable.Range(0, members).Select(_ => new FakeNode(this))];
        Primary = Nodes[0];
    }

    public IReadOnlyList<FakeNode> Nodes { get; }

    /// <summary>Null while there is none.</summary>
    public FakeNode? Primary { get; private set; }

    public int Term => Volatile.Read(ref _term);

    /// <summary>Grows with each change.</summary>
    public int Version => Volatile.Read(ref _version);

    public IEnumerable<FakeNode> Secondaries => Nodes.Where(node => node != Primary);

    /// <summary>How often each document was inserted.</summary>
    public ConcurrentDictionary<string, int> Applied { get; } = new();

    /// <summary>The term of the primary that has inserted each document.</summary>
    public ConcurrentDictionary<string, int> Terms { get; } = new();

    /// <summary>What happens to the write with this number, counted from 1 over all of them.</summary>
    public Func<int, WriteAccident> Accident { get; init; } = _ => WriteAccident.None;

    public int Writes { get; private set; }

    public Task<MongoClient> ConnectAsync(string options = "", MongoClientOptions? more = null, int seeds = 1) =>
        MongoClient.ConnectAsync(Uri(options, seeds), more).AsTask();

    public string Uri(string options = "", int seeds = 1) =>
        $"mongodb://{string.Join(',', Nodes.Take(seeds).Select(node => node.Address))}/?replicaSet=rs&{options}";

    /// <summary>Makes another node the primary; null for none.</summary>
    public void Elect(FakeNode? node)
    {
        lock (_lock)
        {
            _term += node is null ? 0 : 1;
            _version++;
            Primary = node;
        }
    }

    /// <summary>Makes the next node that is not cut off the primary.</summary>
    public void StepDown()
    {
        var next = Nodes.SkipWhile(node => node != Primary).Skip(1).Concat(Nodes);
        Elect(next.First(node => node != Primary && !node.IsCutOff));
    }

    /// <summary>Writes as a set does: for good, and once for each session and number.</summary>
    public (BsonDocument Reply, WriteAccident Accident) Write(FakeNode node, FakeRequest request)
    {
        lock (_lock)
        {
            var accident = node == Primary ? Accident(++Writes) : WriteAccident.None;
            if (node != Primary)
            {
                return (node.NotPrimary(), accident);
            }

            if (accident != WriteAccident.LostBefore)
            {
                Apply(request);
            }

            return (BsonDocument.ParseJson("""{"n":1,"ok":1}"""), accident);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }
    }

    private void Apply(FakeRequest request)
    {
        var session = request.Body["lsid"].AsDocument["id"].AsGuid.ToString();
        var isNew = request.Body["txnNumber"] is not { Type: BsonType.Int64 } number
            || _done.TryAdd((session, number.AsInt64), true);
        var id = request.Sequences["documents"][0]["_id"].AsString;
        Terms.TryAdd(id, _term);
        Applied.AddOrUpdate(id, isNew ? 1 : 0, (_, times) => times + (isNew ? 1 : 0));
    }
}

/// <summary>What may happen to a write on its way.</summary>
internal enum WriteAccident
{
    None,

    /// <summary>The line is cut before the server has it.</summary>
    LostBefore,

    /// <summary>The line is cut after the server has done it.</summary>
    LostAfter,
}
