using System.Text.Json;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Plays the phases of a case of "server-discovery-and-monitoring": replies and errors without servers.
/// </summary>
internal sealed class ScriptedTopology
{
    private readonly Dictionary<ServerAddress, int> _generations = [];
    private readonly List<string> _told = [];
    private readonly TopologyEvents _events;

    public ScriptedTopology(string uri)
    {
        _events = TopologyEventText.Listen(_told);
        _events.TopologyOpening!();
        Move(TopologyDescription.Initial(ConnectionString.Parse(uri)));
        Move(TopologyUpdate.DescribeLoadBalancer(Description));
    }

    public TopologyDescription Description { get; private set; } = new();

    public int GenerationOf(ServerAddress address) => _generations.GetValueOrDefault(address);

    public IEnumerable<string> TakeEvents()
    {
        string[] told = [.. _told];
        _told.Clear();
        return told;
    }

    public void Play(JsonElement phase)
    {
        foreach (var response in Items(phase, "responses"))
        {
            var reply = BsonDocument.ParseJson(response[1].GetRawText());
            var address = Address(response[0].GetString()!);
            Learn(reply.IsEmpty
                ? ServerDescription.Unknown(address, new IOException("no answer"))
                : DescriptionReader.Read(address, reply, TimeSpan.FromMilliseconds(5), DateTimeOffset.UnixEpoch));
        }

        foreach (var error in Items(phase, "applicationErrors"))
        {
            Fail(error);
        }
    }

    private static ServerAddress Address(string text) =>
        ServerAddress.TryParse(text, out var address) ? address! : throw new FormatException(text);

    private static IEnumerable<JsonElement> Items(JsonElement phase, string name) =>
        phase.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private void Fail(JsonElement error)
    {
        var address = Address(error.GetProperty("address").GetString()!);
        var failure = new ServerFailure(
            KindOf(error.GetProperty("type").GetString()!),
            error.TryGetProperty("generation", out var generation) ? generation.GetInt32() : GenerationOf(address),
            error.GetProperty("when").GetString() == "afterHandshakeCompletes",
            new IOException("scripted"),
            error.TryGetProperty("response", out var reply) ? BsonDocument.ParseJson(reply.GetRawText()) : default);
        var consequence = FailureRules.Decide(failure, Description.Find(address)!, GenerationOf(address));
        if (consequence == FailureConsequence.None)
        {
            return;
        }

        Learn(ServerDescription.Unknown(address, failure.Error, TopologyVersion.Find(failure.Reply)));
        _generations[address] = GenerationOf(address) + (consequence == FailureConsequence.MarkUnknownAndClear ? 1 : 0);
    }

    private static FailureKind KindOf(string type) => type switch
    {
        "command" => FailureKind.Command,
        "network" => FailureKind.Network,
        "timeout" => FailureKind.Timeout,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not known to this test"),
    };

    private void Learn(ServerDescription server) => Move(TopologyUpdate.Apply(Description, server));

    private void Move(TopologyDescription next)
    {
        var before = Description;
        Description = next;
        _events.Tell(before, next);
    }
}
