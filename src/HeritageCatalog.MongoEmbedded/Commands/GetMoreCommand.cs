using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.ChangeStreams;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>getMore</c>: the next batch of a cursor. A change stream waits for one, <c>maxTimeMS</c> long.</summary>
internal static class GetMoreCommand
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(1);

    public static Command Definition { get; } =
        new("getMore", new FieldSet("getMore", "collection", "batchSize"), RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var arguments = context.Arguments;
        if (arguments["getMore"u8] is not { Type: BsonType.Int64 } id)
        {
            throw new CommandException(ErrorCode.TypeMismatch, "BSON field 'getMore.getMore' is not a 64-bit integer");
        }

        var collection = arguments.RequireText("collection"u8);
        var batchSize = arguments.GetCount("batchSize"u8);
        var cursor = context.Cursors.Take(id.AsInt64);
        if (cursor.Collection.Database != context.Database || cursor.Collection.Collection != collection)
        {
            context.Cursors.Keep(cursor, id.AsInt64);
            throw new CommandException(
                ErrorCode.Unauthorized,
                $"Requested getMore on namespace '{context.Database}.{collection}', but cursor belongs to a different "
                + $"namespace {cursor.Collection}");
        }

        if (FindForeign(cursor, context) is { } foreign)
        {
            context.Cursors.Keep(cursor, id.AsInt64);
            throw new CommandException(
                foreign.Code, $"Cannot run getMore on cursor {id.AsInt64}, which was {foreign.Reason}");
        }

        if (cursor is ChangeStreamCursor stream)
        {
            return AwaitAsync(context, stream, id.AsInt64, batchSize);
        }

        context.Set(cursor.Watch);
        return ValueTask.FromResult(CursorReply.Next(context, cursor, id.AsInt64, batchSize));
    }

    // A cursor is read on where it was opened: in the same session and transaction, or in none.
    private static (ErrorCode Code, string Reason)? FindForeign(ServerCursor cursor, CommandContext context)
    {
        var session = SessionId.Find(context.Body);
        if (cursor.Session != session)
        {
            return (cursor.Session, session) switch
            {
                (null, { } here) => (ErrorCode.Location50736, $"not created in a session, in session {here}"),
                ({ } there, null) => (ErrorCode.Location50737, $"created in session {there}, without an lsid"),
                var (there, here) => (ErrorCode.Location50738, $"created in session {there}, in session {here}"),
            };
        }

        return (cursor.Transaction, context.Transaction) switch
        {
            var (there, here) when there == here => null,
            (null, _) => (ErrorCode.Location50739, "not created in a transaction, in a transaction"),
            (_, null) => (ErrorCode.Location50740, "created in a transaction, without a txnNumber"),
            _ => (ErrorCode.Location50741, "created in another transaction"),
        };
    }

    private static async ValueTask<BsonDocument> AwaitAsync(
        CommandContext context, ChangeStreamCursor stream, long id, long batchSize)
    {
        var wait = context.Arguments["maxTimeMS"u8] is { IsMissing: false } limit
            ? TimeSpan.FromMilliseconds(limit.ToInt64())
            : UsualWait;
        try
        {
            await WaitAsync(context, stream, wait).ConfigureAwait(false);
        }
        catch (CommandException failure) when (failure.Code == ErrorCode.InterruptedAtShutdown)
        {
            failure.Label = "ResumableChangeStreamError";
            throw;
        }
        catch (OperationCanceledException)
        {
            // Nobody takes this reply, but the cursor is still there to be asked again or to be closed.
            context.Cursors.Keep(stream, id);
            throw;
        }

        return CursorReply.Next(context, stream, id, batchSize);
    }

    private static async Task WaitAsync(CommandContext context, ChangeStreamCursor stream, TimeSpan wait)
    {
        if (stream.TryFindNext())
        {
            return;
        }

        using var end = new CancellationTokenSource(wait, context.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(end.Token, context.Cancellation);
        while (!end.IsCancellationRequested && !stream.TryFindNext())
        {
            await stream.WaitAsync().WaitAsync(both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Cancellation.ThrowIfCancellationRequested();
        }
    }
}
