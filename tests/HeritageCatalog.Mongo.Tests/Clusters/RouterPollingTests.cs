using HeritageCatalog.Mongo.Clusters;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Resolving;
using HeritageCatalog.Mongo.Tests.Resolving;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Clusters;

/// <summary>The cases that "Polling SRV Records for mongos Discovery" describes in prose.</summary>
public sealed class RouterPollingTests
{
    private readonly ManualTime _time = new();
    private volatile string[] _answer = ["a", "b"];
    private volatile int _lookUps;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routers_that_are_added_and_removed_are_followed()
    {
        await using var cluster = Open("mongodb+srv://db.routers.invalid/");

        _answer = ["b", "c"];
        await UntilAsync(() => Routers(cluster) == "b c");

        _answer = ["d"];
        await UntilAsync(() => Routers(cluster) == "d");
    }

    [Fact]
    public async Task A_look_up_that_fails_or_finds_nothing_or_cannot_be_trusted_changes_nothing()
    {
        await using var cluster = Open("mongodb+srv://db.routers.invalid/");

        foreach (var answer in new string[][] { ["failure"], [], ["c", "evil"] })
        {
            _answer = answer;
            var seen = _lookUps;
            await UntilAsync(() => _lookUps > seen + 2);
            Assert.Equal("a b", Routers(cluster));
        }
    }

    [Fact]
    public async Task A_limited_number_of_routers_keeps_those_that_are_still_there()
    {
        await using var cluster = Open("mongodb+srv://db.routers.invalid/?srvMaxHosts=2");

        _answer = ["b", "c", "d", "e"];
        await UntilAsync(() => !Routers(cluster).Contains('a'));

        Assert.Equal(2, cluster.Description.Servers.Count);
        Assert.Contains("b", Routers(cluster));
    }

    [Fact]
    public async Task A_replica_set_is_not_looked_up_again()
    {
        await using var cluster = Open("mongodb+srv://db.routers.invalid/?replicaSet=rs");

        for (var i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            await Task.Yield();
        }

        Assert.Equal(0, _lookUps);
    }

    [Fact]
    public async Task A_client_looks_up_its_servers_and_options_before_it_begins()
    {
        await using var service = new FakeNameService(question => [IsForServices(question)
            ? DnsReply.To(question).AddService("a.routers.invalid", 27018).Build()
            : DnsReply.To(question).Add([0xC0, 12], 16, 60, [13, .. "replicaSet=rs"u8]).Build()]);
        var names = new DnsClient(new ResolverSettings { Servers = [service.Address] }, TimeProvider.System);
        var told = new List<TopologyDescription>();
        var options = new MongoClientOptions
        {
            LookUp = names.LookUpAsync,
            TopologyEvents = new TopologyEvents { TopologyChanged = (_, after) => told.Add(after) },
        };

        await using var client = await MongoClient.ConnectAsync("mongodb+srv://db.routers.invalid/", options, Token);

        Assert.Equal((TopologyType.ReplicaSetNoPrimary, "rs"), (told[0].Type, told[0].SetName));
        Assert.Equal(["a.routers.invalid:27018"], told[0].Servers.Select(server => $"{server.Address}"));
    }

    // The type stands before the class, at the end.
    private static bool IsForServices(byte[] question) => question[^3] == 33;

    private static string Routers(Cluster cluster) =>
        string.Join(' ', cluster.Description.Servers.Select(server => server.Address.Host.Split('.')[0]).Order());

    private Cluster Open(string uri)
    {
        var text = ConnectionString.Parse(uri).WithResolved([Router("a"), Router("b")], "");
        var cluster = new Cluster(ClusterSettings.From(text) with { Time = _time });
        cluster.Follow(new SeedlistResolver(LookUpAsync, new Random(3)));
        return cluster;
    }

    private static ServerAddress Router(string name) => ServerAddress.Of($"{name}.routers.invalid");

    private ValueTask<IReadOnlyList<DnsRecord>> LookUpAsync(
        string name, DnsType type, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _lookUps);
        Assert.Equal(("_mongodb._tcp.db.routers.invalid", DnsType.Service), (name, type));
        return _answer is ["failure"]
            ? throw new MongoConnectionException("out of reach")
            : ValueTask.FromResult<IReadOnlyList<DnsRecord>>([.. _answer.Select(Record)]);
    }

    private static DnsRecord Record(string name) => new DnsRecord.Service(
        name == "evil" ? "evil.example.org" : $"{name}.routers.invalid", 27017, TimeSpan.FromSeconds(5));

    private async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            _time.Advance(TimeSpan.FromSeconds(61));
            await Task.Delay(10, Token);
        }
    }
}
