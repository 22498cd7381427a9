using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Connections;

/// <summary>A client as it is used: encrypted, logged in, compressed, many commands at a time.</summary>
public sealed class EverythingAtOnceTests : IDisposable
{
    private readonly TestCertificates _certificates = new();
    private readonly ConcurrentDictionary<int, ScramServer> _logins = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _certificates.Dispose();

    [Fact]
    public async Task Documents_are_inserted_by_tls_scram_and_zlib_together()
    {
        await using var server = new FakeServer
        {
            Greet = FakeServer.Greeting("\"compression\":[\"zlib\"],\"logicalSessionTimeoutMinutes\":30,"),
            Answer = (request, _) => Task.FromResult(Answer(request)),
            Tls = new SslServerAuthenticationOptions { ServerCertificate = _certificates.Issue("127.0.0.1") },
        };
        await using var client = await MongoClient.ConnectAsync(
            $"mongodb://user:pencil@{server.Address}/?authMechanism=SCRAM-SHA-256&compressors=zlib&maxPoolSize=3"
                + $"&tls=true&tlsCAFile={_certificates.AuthorityFile}",
            null,
            Token);
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(n =>
            crafts.InsertOneAsync(new Craft($"{n}", new string('x', 10_000)), null, Token).AsTask()));

        var inserts = server.Requests.Where(request => request.Name == "insert").ToList();
        Assert.Equal(50, inserts.SelectMany(one => one.Sequences["documents"]).DistinctBy(one => one["_id"]).Count());
        Assert.All(inserts, request => Assert.True(request.IsCompressed));
        Assert.All(_logins.Values, login => Assert.True(login.HasProof));
        Assert.InRange(_logins.Count, 1, 3);
    }

    private FakeReply Answer(FakeRequest request)
    {
        var login = _logins.GetOrAdd(request.Connection, _ => new ScramServer(HashAlgorithmName.SHA256, "pencil"));
        return request.Name switch
        {
            "saslStart" => Say(login.First(ScramServer.PayloadOf(request.Body)), isDone: false),
            "saslContinue" => Say(login.Final(ScramServer.PayloadOf(request.Body)), isDone: true),
            _ => FakeReply.Json("""{"n":1,"ok":1}"""),
        };
    }

    private static FakeReply Say(string payload, bool isDone) =>
        FakeReply.Document(ScramServer.Reply(payload, isDone));
}
