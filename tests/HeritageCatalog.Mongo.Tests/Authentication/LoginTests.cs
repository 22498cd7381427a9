using System.Security.Cryptography;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Authentication;

public sealed class LoginTests
{
    private const string LegacyDigestOfPencil = "1c33006ec1ffd90f9cadcbcc0e118200";

    private readonly ScramServer _sha256 = new(HashAlgorithmName.SHA256, "pencil");
    private readonly ScramServer _sha1 = new(HashAlgorithmName.SHA1, LegacyDigestOfPencil);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_step_goes_along_with_hello()
    {
        await using var server = new FakeServer { Greet = GreetSpeculatively, Answer = Continue(_sha256) };

        using var connection = await ConnectAsync(server, "");

        var hello = server.Requests.First().Body;
        Assert.True(_sha256.HasProof);
        Assert.Equal(["hello", "saslContinue"], server.Requests.Select(request => request.Name));
        Assert.Equal("admin.user", hello["saslSupportedMechs"].AsString);
        Assert.Equal("admin", hello["speculativeAuthenticate"].AsDocument["db"].AsString);
    }

    [Fact]
    public async Task A_server_that_does_not_take_the_first_step_with_hello_is_asked_again()
    {
        await using var server = new FakeServer
        {
            Greet = FakeServer.Greeting("\"saslSupportedMechs\":[\"SCRAM-SHA-1\",\"SCRAM-SHA-256\"],"),
            Answer = Continue(_sha256),
        };

        using var connection = await ConnectAsync(server, "?authSource=users");

        Assert.True(_sha256.HasProof);
        Assert.Equal(["hello", "saslStart", "saslContinue"], server.Requests.Select(request => request.Name));
        Assert.All(server.Requests.Skip(1), request => Assert.Equal("users", request.Body["$db"].AsString));
    }

    [Theory]
    [InlineData("", "\"saslSupportedMechs\":[\"SCRAM-SHA-1\"],")]
    [InlineData("", "")]
    [InlineData("?authMechanism=SCRAM-SHA-1", "")]
    public async Task A_user_who_has_nothing_else_logs_in_by_sha_1(string options, string greeting)
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting(greeting), Answer = Continue(_sha1) };

        using var connection = await ConnectAsync(server, options);

        Assert.True(_sha1.HasProof);
    }

    [Fact]
    public async Task A_server_that_wants_an_empty_exchange_at_the_end_gets_it()
    {
        await using var server = new FakeServer { Answer = Continue(_sha256, isDoneAtOnce: false) };

        using var connection = await ConnectAsync(server, "?authMechanism=SCRAM-SHA-256");

        Assert.Equal("", ScramServer.PayloadOf(server.Requests.Last().Body));
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_the_server_tells_it()
    {
        var refusal = FakeReply.Json("""{"ok":0,"code":18,"codeName":"AuthenticationFailed","errmsg":"no"}""");
        await using var server = new FakeServer { Answer = (_, _) => Task.FromResult(refusal) };

        var failure = await Assert.ThrowsAsync<MongoServerException>(() => ConnectAsync(server, ""));

        Assert.True(failure.Is(MongoErrorCode.AuthenticationFailed));
    }

    [Theory]
    [InlineData("v=AAAA")]
    [InlineData("e=other-error")]
    public async Task A_server_that_does_not_know_the_password_is_not_trusted(string final)
    {
        await using var server = new FakeServer { Answer = Continue(_sha256, final) };

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            () => ConnectAsync(server, "?authMechanism=SCRAM-SHA-256"));

        Assert.Contains("logging in failed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_without_payload_is_not_trusted()
    {
        await using var server = new FakeServer();

        await Assert.ThrowsAsync<MongoConnectionException>(() => ConnectAsync(server, "?authMechanism=SCRAM-SHA-256"));
    }

    [Fact]
    public async Task An_arbiter_has_no_users_and_nobody_is_logged_in()
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting("\"arbiterOnly\":true,") };

        using var connection = await ConnectAsync(server, "");

        Assert.Equal(["hello"], server.Requests.Select(request => request.Name));
    }

    [Theory]
    [InlineData("user@", """{"authenticate":1,"mechanism":"MONGODB-X509","user":"user","$db":"$external"}""")]
    [InlineData("", """{"authenticate":1,"mechanism":"MONGODB-X509","$db":"$external"}""")]
    public async Task A_certificate_logs_in_by_x509(string user, string expected)
    {
        await using var server = new FakeServer();

        using var connection = await ConnectAsync(
            $"mongodb://{user}{server.Address}/?authMechanism=MONGODB-X509", server);

        Assert.Equal(expected, server.Requests.Last().Body.ToString());
    }

    [Fact]
    public async Task A_certificate_that_was_taken_along_with_hello_is_not_shown_again()
    {
        await using var server = new FakeServer { Greet = FakeServer.Greeting("\"speculativeAuthenticate\":{},") };

        using var connection = await ConnectAsync($"mongodb://{server.Address}/?authMechanism=MONGODB-X509", server);

        Assert.Equal(["hello"], server.Requests.Select(request => request.Name));
    }

    [Theory]
    [InlineData("mongodb://u:p@a/?authMechanism=PLAIN")]
    [InlineData("mongodb://u@a/?authMechanism=GSSAPI")]
    [InlineData("mongodb://a/?loadBalanced=true")]
    [InlineData("mongodb://a/?proxyHost=b")]
    [InlineData("mongodb://a/?tlsCAFile=b")]
    public void What_this_client_cannot_do_is_refused_before_connecting(string text)
    {
        Assert.Throws<MongoUsageException>(() => ConnectionSettings.From(ConnectionString.Parse(text)));
    }

    private static Task<WireConnection> ConnectAsync(FakeServer server, string options) =>
        ConnectAsync($"mongodb://user:pencil@{server.Address}/{options}", server);

    private static async Task<WireConnection> ConnectAsync(string text, FakeServer server)
    {
        var settings = ConnectionSettings.From(ConnectionString.Parse(text));
        return await new Connector(settings, TimeProvider.System).ConnectAsync(server.Address, Token);
    }

    private FakeReply GreetSpeculatively(FakeRequest request)
    {
        var first = request.Body["speculativeAuthenticate"].AsDocument;
        var reply = ScramServer.Reply(_sha256.First(ScramServer.PayloadOf(first)), isDone: false);
        return FakeReply.Document(new BsonBuilder { { "speculativeAuthenticate", reply }, { "ok", 1 } });
    }

    private static Func<FakeRequest, CancellationToken, Task<FakeReply>> Continue(
        ScramServer scram, string? final = null, bool isDoneAtOnce = true) => (request, _) =>
    {
        var payload = ScramServer.PayloadOf(request.Body);
        var reply = payload.Length == 0 ? ScramServer.Reply("", isDone: true)
            : request.Name == "saslStart" ? ScramServer.Reply(scram.First(payload), isDone: false)
            : ScramServer.Reply(final ?? scram.Final(payload), isDoneAtOnce);
        return Task.FromResult(FakeReply.Document(reply));
    };
}
