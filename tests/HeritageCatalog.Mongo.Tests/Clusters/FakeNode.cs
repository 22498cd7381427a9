using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Clusters;

/// <summary>One server of a <see cref="FakeSet"/>.</summary>
internal sealed class FakeNode : IAsyncDisposable
{
    private static readonly ObjectId Process = ObjectId.Parse("0000000000000000000000aa");

    private readonly FakeSet _set;
    private readonly FakeServer _server;
    private volatile bool _isCutOff;
    private int _claimedTerm;

    public FakeNode(FakeSet set)
    {
        _set = set;
        _server = new FakeServer { Greet = null, Answer = AnswerAsync };
    }

    public ServerAddress Address => _server.Address;

    /// <summary>Whether it takes everything and answers nothing.</summary>
    public bool IsCutOff
    {
        get => _isCutOff;
        set => _isCutOff = value;
    }

    /// <summary>Goes on to say that it is the primary, by its last election.</summary>
    public void MissTheNextElection() => _claimedTerm = _set.Term;

    /// <summary>What it is tagged with.</summary>
    public string Tags { get; set; } = "{}";

    public IEnumerable<FakeRequest> Requests => _server.Requests;

    public int Hellos => _server.Requests.Count(request => request.Name == "hello");

    public IEnumerable<BsonDocument> Commands(string name) =>
        _server.Requests.Where(request => request.Name == name).Select(request => request.Body);

    public BsonDocument NotPrimary() => new BsonBuilder
    {
        { "ok", 0 },
        { "code", 10107 },
        { "errmsg", "not primary" },
        { "errorLabels", BsonArray.Create("RetryableWriteError") },
        { "topologyVersion", Version() },
    };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<FakeReply> AnswerAsync(FakeRequest request, CancellationToken cancellationToken)
    {
        if (_isCutOff)
        {
            return await FakeServer.Silence(request, cancellationToken);
        }

        return request.Name switch
        {
            "hello" => FakeReply.Document(Hello()),
            "insert" => Insert(request),
            "find" => FakeReply.Document(Found(_set.Primary == this ? "primary" : "secondary")),
            "getMore" => FakeReply.Json("""{"cursor":{"id":0,"ns":"db.crafts","nextBatch":[]},"ok":1}"""),
            _ => FakeReply.Ok,
        };
    }

    private FakeReply Insert(FakeRequest request)
    {
        var (reply, accident) = _set.Write(this, request);
        return accident == WriteAccident.None ? FakeReply.Document(reply) : FakeReply.Close;
    }

    private static BsonDocument Found(string id) => BsonDocument.ParseJson(
        $$$"""{"cursor":{"id":7,"ns":"db.crafts","firstBatch":[{"_id":"{{{id}}}","name":"found"}]},"ok":1}""");

    private BsonDocument Hello()
    {
        var term = _claimedTerm > 0 ? _claimedTerm : _set.Term;
        var isPrimary = _set.Primary == this || _claimedTerm > 0;
        var builder = new BsonBuilder
        {
            { "ok", 1 },
            { "isWritablePrimary", isPrimary },
            { "secondary", !isPrimary },
            { "setName", "rs" },
            { "setVersion", 1 },
            { "me", Address.ToString() },
            { "hosts", [.. _set.Nodes.Select(node => BsonValue.From(node.Address.ToString()))] },
            { "tags", BsonDocument.ParseJson(Tags) },
            { "minWireVersion", 0 },
            { "maxWireVersion", 21 },
            { "logicalSessionTimeoutMinutes", 30 },
            { "topologyVersion", Version() },
        };
        builder.AddIfPresent("electionId", isPrimary ? ObjectId.Parse($"{term:x24}") : default(BsonValue));
        return builder;
    }

    private BsonDocument Version() => new BsonBuilder
    {
        { "processId", Process }, { "counter", (long)_set.Version },
    };
}
