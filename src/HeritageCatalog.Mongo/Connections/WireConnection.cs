using System.Net.Sockets;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Handshakes;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>One socket to a server: a command goes out, its reply comes in, then the next may go.</summary>
/// <remarks>
/// Whatever ends a command before its whole reply is there (a cancellation, a time limit, a broken line, a reply that
/// makes no sense) closes the connection for good, because the reply could be taken for that of the next command.
/// </remarks>
internal sealed class WireConnection(ServerAddress server, Socket socket, Stream stream, TimeProvider time)
    : IDisposable
{
    private static int _lastRequestId;

    private readonly ReplyReader _replies = new(stream);
    private Exception? _abortedBy;
    private int _isBusy;

    public ServerAddress Server { get; } = server;

    /// <summary>What the server said about itself when the connection was made.</summary>
    public HelloReply Hello { get; private set; } = HelloReply.None;

    /// <summary>How long a reply may take; null for any time.</summary>
    public TimeSpan? Timeout { get; set; }

    public bool IsBroken { get; private set; }

    /// <summary>The level of zlib that commands are compressed with; null for no compression.</summary>
    public int? CompressionLevel { get; private set; }

    /// <summary>Keeps to what the two sides said in the handshake.</summary>
    public void Agree(HelloReply hello, int? compressionLevel)
    {
        Hello = hello;
        CompressionLevel = hello.Compressors.Contains(CompressedMessage.Zlib) ? compressionLevel : null;
    }

    /// <summary>Sends a command and waits for its reply.</summary>
    /// <exception cref="MongoConnectionException">No reply came; the connection is of no more use.</exception>
    /// <exception cref="MongoUsageException">The command is too large; nothing was sent.</exception>
    public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken) =>
        SendAsync(command, isReplyWanted: true, cancellationToken);

    /// <summary>Sends a command that the server is told not to answer.</summary>
    /// <exception cref="MongoConnectionException">The connection broke and is of no more use.</exception>
    /// <exception cref="MongoUsageException">The command is too large; nothing was sent.</exception>
    public async ValueTask SendOnlyAsync(BsonDocument command, CancellationToken cancellationToken) =>
        await SendAsync(command, isReplyWanted: false, cancellationToken).ConfigureAwait(false);

    /// <summary>Closes the connection under whoever waits for a reply, and tells them why.</summary>
    public void Abort(Exception reason)
    {
        _abortedBy ??= reason;
        Dispose();
    }

    public void Dispose()
    {
        IsBroken = true;
        socket.Dispose();
        stream.Dispose();
    }

    private async ValueTask<BsonDocument> SendAsync(
        BsonDocument command, bool isReplyWanted, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref _isBusy, 1) == 1)
        {
            throw new InvalidOperationException("A connection carries one command at a time.");
        }

        try
        {
            ThrowIfBroken();
            var requestId = Interlocked.Increment(ref _lastRequestId);
            using var message = Write(command, requestId, isReplyWanted);
            return await ExchangeAsync(message, isReplyWanted ? requestId : null, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    private MessageBuffer Write(BsonDocument command, int requestId, bool isReplyWanted)
    {
        var message = CommandMessage.Write(command, requestId, Hello.Limits, isReplyWanted);
        if (CompressionLevel is not { } level || !CompressibleCommands.Contains(command))
        {
            return message;
        }

        using (message)
        {
            return CompressedMessage.Write(message.Written.Span, level);
        }
    }

    private async ValueTask<BsonDocument> ExchangeAsync(
        MessageBuffer message, int? answeredId, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(Timeout, time, cancellationToken);
        try
        {
            await stream.WriteAsync(message.Written, limit.Token).ConfigureAwait(false);
            return answeredId is { } id
                ? await _replies.ReadAsync(id, Hello.Limits, limit.Token).ConfigureAwait(false)
                : BsonDocument.Empty;
        }
        catch (Exception failure)
        {
            var told = Explain(failure, limit, cancellationToken);
            Dispose();
            throw told;
        }
    }

    private Exception Explain(Exception failure, TimeLimit limit, CancellationToken cancellationToken)
    {
        if (_abortedBy is not null)
        {
            var reason = (_abortedBy as MongoConnectionException)?.Problem ?? _abortedBy.Message;
            return Broken($"the connection was given up: {reason}", _abortedBy);
        }

        return failure switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested =>
                new OperationCanceledException("The command was given up.", failure, cancellationToken),
            OperationCanceledException when limit.IsExpired => new MongoConnectionException(
                Server,
                ConnectionFailure.Timeout,
                $"no answer within {Timeout!.Value.TotalMilliseconds:0} ms",
                failure),
            WireFormatException or BsonFormatException =>
                Broken($"its reply makes no sense: {failure.Message}", failure),
            EndOfStreamException => Broken("the server closed the connection", failure),
            _ => Broken($"the connection broke: {failure.Message}", failure),
        };
    }

    private void ThrowIfBroken()
    {
        if (IsBroken)
        {
            throw Broken(_abortedBy?.Message ?? "the connection is closed", _abortedBy);
        }
    }

    private MongoConnectionException Broken(string problem, Exception? inner) =>
        new(Server, ConnectionFailure.Broken, problem, inner);
}
