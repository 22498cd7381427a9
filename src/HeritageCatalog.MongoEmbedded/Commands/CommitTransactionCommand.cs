using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>commitTransaction</c> and <c>abortTransaction</c>. To commit again is answered as before.</summary>
internal static class CommitTransactionCommand
{
    public static Command Commit { get; } = new(
        "commitTransaction", new FieldSet("commitTransaction", "recoveryToken"), CommitAsync);

    public static Command Abort { get; } = new(
        "abortTransaction", new FieldSet("abortTransaction", "recoveryToken"), AbortAsync);

    private static async ValueTask<BsonDocument> CommitAsync(CommandContext context)
    {
        var id = RequireId(context);
        if (IsCommittedBefore(context, id))
        {
            return ReplyWriter.Ok;
        }

        var table = context.Engine.Transactions;
        var transaction = table.Find(id);
        await transaction.Turn.WaitAsync(context.Cancellation).ConfigureAwait(false);
        try
        {
            await context.Store.CommitAsync(transaction, context.Time.GetUtcNow()).ConfigureAwait(false);
        }
        finally
        {
            table.CloseCursors(transaction);
            transaction.Turn.Release();
        }

        return ReplyWriter.Ok;
    }

    private static async ValueTask<BsonDocument> AbortAsync(CommandContext context)
    {
        var id = RequireId(context);
        var transaction = context.Engine.Transactions.Find(id);
        await transaction.Turn.WaitAsync(context.Cancellation).ConfigureAwait(false);
        try
        {
            transaction.RequireInProgress();
            context.Engine.Transactions.Abort(transaction);
        }
        finally
        {
            transaction.Turn.Release();
        }

        return ReplyWriter.Ok;
    }

    private static TransactionId RequireId(CommandContext context)
    {
        if (context.Database != "admin")
        {
            throw new CommandException(
                ErrorCode.Unauthorized, "transactions are ended by commands on the admin database");
        }

        return TransactionRunner.ReadId(context.Body);
    }

    /// <summary>Says whether the disk knows the transaction as committed, which outlasts a restart.</summary>
    private static bool IsCommittedBefore(CommandContext context, TransactionId id) =>
        context.Store.Committed.Sessions.GetValueOrDefault(id.Session) is { IsTransaction: true } last
        && last.Number == id.Number;
}
