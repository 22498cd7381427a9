using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.LoadClient;

/// <summary>Answers every command at once, in the same way: with a greeting that is also one found document of 1 KB.
/// </summary>
internal sealed class FindServer : IDisposable
{
    private const int HeaderSize = 16;

    private static readonly byte[] Answer = BuildAnswer();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FindServer()
    {
        _listener.Start(backlog: 512);
        Running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task Running { get; }

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await _listener.AcceptSocketAsync();
            socket.NoDelay = true;
            _ = AnswerAsync(socket);
        }
    }

    private static async Task AnswerAsync(Socket socket)
    {
        using var _ = socket;
        await using var stream = new NetworkStream(socket);
        var request = new byte[64 * 1024];
        var answer = Answer.ToArray();
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(request, HeaderSize, throwOnEndOfStream: false);
            if (read < HeaderSize)
            {
                return;
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(request);
            await stream.ReadExactlyAsync(request.AsMemory(read, length - read));
            request.AsSpan(4, 4).CopyTo(answer.AsSpan(8));
            await stream.WriteAsync(answer);
        }
    }

    private static byte[] BuildAnswer()
    {
        var found = new BsonBuilder { { "_id", "a" }, { "text", new string('x', 1000) } };
        BsonDocument document = new BsonBuilder
        {
            { "cursor", new BsonBuilder { { "id", 0L }, { "ns", "db.c" }, { "firstBatch", [found] } } },
            { "isWritablePrimary", true },
            { "maxWireVersion", 21 },
            { "logicalSessionTimeoutMinutes", 30 },
            { "ok", 1 },
        };
        var answer = new byte[HeaderSize + 5 + document.Size];
        BinaryPrimitives.WriteInt32LittleEndian(answer, answer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(answer.AsSpan(12), 2013);
        document.Bytes.CopyTo(answer.AsMemory(HeaderSize + 5));
        return answer;
    }
}
