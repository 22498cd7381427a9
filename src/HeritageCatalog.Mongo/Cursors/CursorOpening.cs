using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Operations;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Cursors;

/// <summary>Opens cursors. Each keeps its session and its server while it is open.</summary>
internal static class CursorOpening
{
    public static async ValueTask<MongoCursor<T>> OpenAsync<T>(
        CommandRunner runner,
        Operation<CursorReply> operation,
        ClientSession? session,
        int? batchSize,
        DecodedDocuments<T>? decoded,
        BsonValue comment,
        CancellationToken cancellationToken)
    {
        var deadline = runner.StartDeadline(session);
        var lease = SessionLease.Take(runner.Sessions, session);
        try
        {
            var (reply, server) = await runner
                .RunAsync(operation, lease, cancellationToken, deadline)
                .ConfigureAwait(false);
            var settings = new CursorSettings(operation.Database, batchSize, comment, deadline);
            return new MongoCursor<T>(runner, lease, server, reply, settings, decoded);
        }
        catch
        {
            lease.Release();
            throw;
        }
    }

    /// <summary>Brings all results; needs no cursor where the first batch is the last.</summary>
    public static async ValueTask<IReadOnlyList<T>> ListAsync<T>(
        CommandRunner runner,
        Operation<CursorReply> operation,
        ClientSession? session,
        int? batchSize,
        DecodedDocuments<T>? decoded,
        BsonValue comment,
        CancellationToken cancellationToken)
    {
        var deadline = runner.StartDeadline(session);
        var lease = SessionLease.Take(runner.Sessions, session);
        CursorReply reply;
        SelectedServer server;
        try
        {
            (reply, server) = await runner
                .RunAsync(operation, lease, cancellationToken, deadline)
                .ConfigureAwait(false);
        }
        catch
        {
            lease.Release();
            throw;
        }

        if (reply.Id == 0)
        {
            lease.Release();
            return reply.Batch.Decode(decoded);
        }

        var settings = new CursorSettings(operation.Database, batchSize, comment, deadline);
        var cursor = new MongoCursor<T>(runner, lease, server, reply, settings, decoded);
        return await cursor.ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
