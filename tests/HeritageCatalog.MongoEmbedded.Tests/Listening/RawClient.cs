using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Listening;

/// <summary>Sends bytes as a test wants them, put together by code of its own.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _client = new();

    public static async Task<RawClient> ConnectAsync(ListeningDatabase database)
    {
        var raw = new RawClient();
        await raw._client.ConnectAsync(database.Listener.EndPoint);
        return raw;
    }

    public static byte[] Body(string json) => [0, .. BsonDocument.ParseJson(json).Bytes.Span];

    public static byte[] Sequence(string name, params string[] documents)
    {
        byte[] rest =
        [
            .. Encoding.UTF8.GetBytes(name), 0,
            .. documents.SelectMany(json => BsonDocument.ParseJson(json).Bytes.ToArray()),
        ];
        return [1, .. BitConverter.GetBytes(rest.Length + 4), .. rest];
    }

    public static byte[] Message(int requestId, byte[] payload, int opcode = 2013) =>
    [
        .. BitConverter.GetBytes(payload.Length + 16), .. BitConverter.GetBytes(requestId), 0, 0, 0, 0,
        .. BitConverter.GetBytes(opcode), .. payload,
    ];

    /// <summary>Sends OP_MSG of these sections.</summary>
    public Task SendAsync(uint flags, params byte[][] sections) =>
        SendRawAsync(Message(7, [.. BitConverter.GetBytes(flags), .. sections.SelectMany(bytes => bytes)]));

    public async Task SendRawAsync(byte[] bytes) =>
        await _client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);

    public Task HelloAsync() => AskAsync("""{"hello":1,"$db":"admin"}""");

    public async Task<BsonDocument> AskAsync(string json)
    {
        await SendAsync(0, Body(json));
        return (await ReadAsync())!.Value.Document;
    }

    /// <summary>The next reply; null when the connection is closed.</summary>
    public async Task<(int ResponseTo, int Opcode, BsonDocument Document)?> ReadAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var header = new byte[16];
        try
        {
            if (await _client.GetStream().ReadAtLeastAsync(header, 16, throwOnEndOfStream: false, cancel) < 16)
            {
                return null;
            }
        }
        catch (IOException)
        {
            return null;
        }

        var payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - 16];
        await _client.GetStream().ReadExactlyAsync(payload, cancel);
        var opcode = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12));
        var start = opcode == 1 ? 20 : 5;
        return (
            BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)), opcode,
            BsonDocument.Parse(payload.AsMemory(start)));
    }

    /// <summary>All replies until the connection is closed.</summary>
    public async Task<List<BsonDocument>> ReadToEndAsync()
    {
        var replies = new List<BsonDocument>();
        while (await ReadAsync() is { } reply)
        {
            replies.Add(reply.Document);
        }

        return replies;
    }

    public void Dispose() => _client.Dispose();
}
