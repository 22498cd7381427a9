using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>How far a picture is, told over a real WebSocket.</summary>
public sealed class ProgressSocketTests : IAsyncLifetime
{
    private const string Progress =
        "subscription($id: ID!) { mediaProgress(id: $id) { step state media { id image { width } } } }";

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Who_follows_a_picture_is_told_each_step_until_it_is_ready_and_then_no_more()
    {
        var begun = await _server.BeginAsync(TestPicture.Create(1));
        using var socket = await ConnectAsync(MediaServer.Curator);
        await SubscribeAsync(socket, begun.TextAt("media", "id")!);
        var first = await ReceiveAsync(socket);

        await _server.SendAsync(begun, TestPicture.Create(1));
        var messages = new List<JsonElement>();
        do
        {
            messages.Add(await ReceiveAsync(socket));
        }
        while (messages[^1].TextAt("type") == "next");

        Assert.Equal("QUEUED UPLOADING", StepOf(first));
        Assert.Equal("complete", messages[^1].TextAt("type"));
        Assert.Equal(["RENDERING PROCESSING", "DONE READY"], messages.SkipLast(1).Select(StepOf).Distinct());
        Assert.Equal(
            400, messages[^2].NumberAt("payload", "data", "mediaProgress", "media", "image", "width"));
    }

    [Fact]
    public async Task Of_what_is_ready_already_one_message_tells_so()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(2));
        using var socket = await ConnectAsync(MediaServer.Curator);

        await SubscribeAsync(socket, Server.Catalog.Records.NodeId.Of(asset.Id).ToString());

        Assert.Equal("DONE READY", StepOf(await ReceiveAsync(socket)));
        Assert.Equal("complete", (await ReceiveAsync(socket)).TextAt("type"));
    }

    [Theory]
    [InlineData(MediaServer.OtherCurator, "MEDIA_NOT_FOUND")]
    [InlineData(null, "UNAUTHENTICATED")]
    public async Task Nobody_follows_what_is_not_his(string? key, string code)
    {
        var begun = await _server.BeginAsync(TestPicture.Create(3));
        using var socket = await ConnectAsync(key);

        await SubscribeAsync(socket, begun.TextAt("media", "id")!);
        var answer = await ReceiveAsync(socket);

        Assert.Contains($"\"{code}\"", answer.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("UPLOADING", answer.GetRawText(), StringComparison.Ordinal);
    }

    private static string StepOf(JsonElement message)
    {
        var progress = message.At("payload", "data", "mediaProgress");
        return $"{progress.TextAt("step")} {progress.TextAt("state")}";
    }

    private static Task SubscribeAsync(ClientWebSocket socket, string id) => SendAsync(
        socket, new { id = "1", type = "subscribe", payload = new { query = Progress, variables = new { id } } });

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, Cancel);

    private static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[16_384];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, Cancel).WaitAsync(TimeSpan.FromMinutes(3), Cancel);
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (part.EndOfMessage)
            {
                return JsonSerializer.Deserialize<JsonElement>(text.ToString());
            }
        }
    }

    private async Task<ClientWebSocket> ConnectAsync(string? key)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        var address = new UriBuilder(_server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" };
        await socket.ConnectAsync(address.Uri, Cancel);
        await SendAsync(
            socket,
            key is null
                ? new { type = "connection_init" }
                : new { type = "connection_init", payload = new { authorization = $"Bearer {key}" } });
        Assert.Equal("connection_ack", (await ReceiveAsync(socket)).TextAt("type"));
        return socket;
    }
}
