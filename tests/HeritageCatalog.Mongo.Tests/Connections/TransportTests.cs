using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Connections;

public sealed class TransportTests
{
    private static readonly BsonDocument Ping = BsonDocument.ParseJson("""{"ping":1,"$db":"admin"}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unix_domain_socket_is_a_way_to_a_server()
    {
        var folder = Directory.CreateTempSubdirectory("mongo-");
        var address = ServerAddress.OfUnixSocket(Path.Combine(folder.FullName, "mongodb.sock"));
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(address.Host));
        listener.Listen();
        var answering = AnswerAsync(listener);

        using (var connection = await ConnectAsync(address))
        {
            Assert.True((await connection.SendAsync(Ping, Token))["ok"].ToBoolean());
        }

        Assert.Equal(2, await answering);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_reply_that_comes_byte_by_byte_is_put_together()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answering = AnswerAsync(listener.Server, bytesAtOnce: 1);

        using (var connection = await ConnectAsync(ServerAddress.Of("localhost", port)))
        {
            Assert.True((await connection.SendAsync(Ping, Token))["ok"].ToBoolean());
        }

        Assert.Equal(2, await answering);
    }

    [Fact]
    public async Task Random_bytes_never_lead_to_anything_but_a_connection_error()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            await using var server = new FakeServer { Greet = _ => FakeReply.Raw(bytes) };

            var failure = await Record.ExceptionAsync(() => ConnectAsync(server.Address));

            Assert.IsType<MongoConnectionException>(failure);
        }
    }

    private static async Task<WireConnection> ConnectAsync(ServerAddress address) =>
        await new Connector(new ConnectionSettings(), TimeProvider.System).ConnectAsync(address, Token);

    private static async Task<int> AnswerAsync(Socket listener, int bytesAtOnce = int.MaxValue)
    {
        using var socket = await listener.AcceptAsync(Token);
        await using var stream = new NetworkStream(socket);
        var answered = 0;
        while (await FakeRequest.ReadAsync(stream, 1, Token) is { } request)
        {
            foreach (var part in FakeReply.Ok.Write(request).Chunk(bytesAtOnce))
            {
                await stream.WriteAsync(part, Token);
            }

            answered++;
        }

        return answered;
    }
}
