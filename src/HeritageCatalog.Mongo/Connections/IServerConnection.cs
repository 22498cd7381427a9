using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>Carries a command to a server, by socket or inside this process, and brings its reply.</summary>
/// <remarks>
/// The command is the body of an OP_MSG message with everything the server needs to know: its name first, then
/// <c>$db</c>, <c>lsid</c> and the rest. A reply that says <c>ok: 0</c> is a reply like any other and is returned.
/// Implementations may be called by many threads at once. They do not change the command; they may read it until they
/// have replied and, where the reply opens a cursor, until that is closed: then its memory is used for another one. The
/// reply's bytes stay as they are for as long as anybody holds them.
/// </remarks>
public interface IServerConnection
{
    /// <summary>Sends one command; completes at once where the answer is at hand.</summary>
    /// <exception cref="MongoConnectionException">No reply came; whether the command ran is not known.</exception>
    ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken);

    /// <summary>Sends one command whose reply nobody wants to know; completes, where it can, without one.</summary>
    /// <exception cref="MongoConnectionException">Whether the command ran is not known.</exception>
    async ValueTask SendOnlyAsync(BsonDocument command, CancellationToken cancellationToken) =>
        await SendAsync(command, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends one command as <see cref="SendAsync"/> does; the documents of a cursor's batch may come beside
    /// the reply, as the server has them, where it would have to copy them into it.</summary>
    /// <exception cref="MongoConnectionException">No reply came; whether the command ran is not known.</exception>
    ValueTask<CommandReply> AskAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        var sending = SendAsync(command, cancellationToken);
        return sending.IsCompletedSuccessfully
            ? ValueTask.FromResult(new CommandReply(sending.Result))
            : WaitAsync(sending);

        static async ValueTask<CommandReply> WaitAsync(ValueTask<BsonDocument> sending) =>
            new(await sending.ConfigureAwait(false));
    }

    /// <summary>Takes what carries commands one after the other, to be told apart and disposed of.</summary>
    /// <exception cref="MongoConnectionException">There is none; nothing was sent.</exception>
    ValueTask<ServerChannel> OpenChannelAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ServerChannel(this));
}
