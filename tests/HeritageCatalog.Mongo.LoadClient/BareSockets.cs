using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.LoadClient;

/// <summary>Sends one command over and over by as many sockets as a pool has, and reads the answers without looking at
/// them: what the link can carry at best.</summary>
internal sealed class BareSockets : IDisposable
{
    private const int HeaderSize = 16;

    private static readonly byte[] Command = BuildCommand();

    private readonly List<Socket> _sockets = [];

    public static async Task<BareSockets> ConnectAsync(int port, int count)
    {
        var bare = new BareSockets();
        for (var i = 0; i < count; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            bare._sockets.Add(socket);
            await socket.ConnectAsync(IPAddress.Loopback, port);
        }

        return bare;
    }

    public async Task<long> AskAsync(TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(_sockets.Select(socket => AskAsync(socket, began, duration)));
        return counts.Sum();
    }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    private static async Task<long> AskAsync(Socket socket, long began, TimeSpan duration)
    {
        await using var stream = new NetworkStream(socket);
        var answer = new byte[64 * 1024];
        var count = 0L;
        for (; Stopwatch.GetElapsedTime(began) < duration; count++)
        {
            await stream.WriteAsync(Command);
            var read = await stream.ReadAtLeastAsync(answer, HeaderSize);
            await stream.ReadExactlyAsync(answer.AsMemory(read, BinaryPrimitives.ReadInt32LittleEndian(answer) - read));
        }

        return count;
    }

    private static byte[] BuildCommand()
    {
        BsonDocument find = new BsonBuilder { { "find", "c" }, { "filter", new BsonBuilder { { "_id", "a" } } } };
        var command = new byte[HeaderSize + 5 + find.Size];
        BinaryPrimitives.WriteInt32LittleEndian(command, command.Length);
        BinaryPrimitives.WriteInt32LittleEndian(command.AsSpan(12), 2013);
        find.Bytes.CopyTo(command.AsMemory(HeaderSize + 5));
        return command;
    }
}
