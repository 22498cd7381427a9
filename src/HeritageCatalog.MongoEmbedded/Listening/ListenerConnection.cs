using System.Net.Sockets;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>One client: its commands one after the other, until it goes, keeps silent too long or makes no sense.
/// </summary>
internal sealed class ListenerConnection : IDisposable
{
    // More than hello and logging in need; who is not logged in cannot make this process hold more.
    private const int MostBytesOfStrangers = 64 * 1024;

    private static readonly TimeSpan WriteTimeout = TimeSpan.FromMinutes(1);

    private readonly ListenerContext _context;
    private readonly NetworkStream _stream;
    private readonly ConnectionCommands _commands;
    private readonly byte[] _header = new byte[MessageHeader.Size];

    public ListenerConnection(ListenerContext context, Socket socket, int number)
    {
        _context = context;
        _stream = new NetworkStream(socket, ownsSocket: true);
        socket.NoDelay = true;
        _commands = new ConnectionCommands(context, number, socket.LocalEndPoint!, socket.RemoteEndPoint!);
    }

    /// <summary>Serves until the end.</summary>
    /// <param name="stopping">Ends waiting for the next command.</param>
    /// <param name="aborting">Ends a command that runs.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        try
        {
            while (!stopping.IsCancellationRequested && await ReadAsync(stopping).ConfigureAwait(false) is { } request)
            {
                var reply = await _commands.AnswerAsync(request, stopping, aborting).ConfigureAwait(false);
                if (reply is null)
                {
                    return;
                }

                if (!request.IsUnacknowledged)
                {
                    await WriteAsync(request, reply.Value, aborting).ConfigureAwait(false);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException
            or WireFormatException or BsonFormatException or MongoConnectionException)
        {
            // The client is gone, silent or not a client, or the database is closed: nobody is left to be told.
        }
    }

    public void Dispose() => _stream.Dispose();

    private async ValueTask<ClientRequest?> ReadAsync(CancellationToken stopping)
    {
        using var patience = Limit(
            _commands.Hello.IsDone ? _context.Options.IdleTimeout : _context.Options.HelloTimeout, stopping);
        var read = await _stream.ReadAtLeastAsync(
            _header, _header.Length, throwOnEndOfStream: false, patience.Token).ConfigureAwait(false);
        if (read < _header.Length)
        {
            return null;
        }

        var header = MessageHeader.Read(_header);
        var limits = _commands.IsTrusted
            ? WireLimits.Default
            : WireLimits.Default with { MaxMessageSize = MostBytesOfStrangers };
        if (header.Length <= MessageHeader.Size || header.Length > limits.MaxMessageSize)
        {
            throw new WireFormatException($"a message of {header.Length} bytes");
        }

        var payload = GC.AllocateUninitializedArray<byte>(header.Length - MessageHeader.Size);
        await _stream.ReadExactlyAsync(payload, patience.Token).ConfigureAwait(false);
        return header.Opcode switch
        {
            Opcode.Message or Opcode.Compressed => ClientMessage.Read(header, payload, limits),
            Opcode.Query => ClientQuery.Read(header, payload),
            var other => throw new WireFormatException($"a message of kind {(int)other}"),
        };
    }

    private async ValueTask WriteAsync(ClientRequest request, BsonDocument reply, CancellationToken aborting)
    {
        using var patience = Limit(WriteTimeout, aborting);
        using var message = ServerMessage.Write(request, reply);
        await _stream.WriteAsync(message.Written, patience.Token).ConfigureAwait(false);
    }

    private static CancellationTokenSource Limit(TimeSpan time, CancellationToken outer)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(outer);
        limit.CancelAfter(time);
        return limit;
    }
}
