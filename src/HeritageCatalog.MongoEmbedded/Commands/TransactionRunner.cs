using System.Collections.Frozen;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Runs a command in its transaction; what goes wrong in it aborts the transaction.</summary>
internal static class TransactionRunner
{
    private static readonly FrozenSet<string> Allowed = new[]
    {
        "find", "getMore", "killCursors", "aggregate", "distinct", "insert", "update", "delete", "findAndModify",
        "findandmodify", "create", "commitTransaction", "abortTransaction",
    }.ToFrozenSet();

    public static async ValueTask<BsonDocument> RunAsync(Command command, CommandContext context)
    {
        try
        {
            var id = ReadId(context.Body);
            CheckCommand(command, context.Body);
            return command.Name is "commitTransaction" or "abortTransaction"
                ? await command.RunAsync(context).ConfigureAwait(false)
                : await RunInsideAsync(command, context, id).ConfigureAwait(false);
        }
        catch (CommandException failure) when (failure.Code is ErrorCode.WriteConflict or ErrorCode.NoSuchTransaction)
        {
            failure.Label = "TransientTransactionError";
            throw;
        }
    }

    /// <summary>The transaction that a command names.</summary>
    public static TransactionId ReadId(BsonDocument command)
    {
        if (!command.TryGetValue("autocommit"u8, out var autocommit))
        {
            throw Invalid("A transaction is named by its session, its number and 'autocommit: false'");
        }

        var retry = RetryKey.Read(command)
            ?? throw Invalid("'autocommit' field requires a transaction number to also be specified");
        var starts = command["startTransaction"u8];
        if (autocommit.Type != BsonType.Boolean || autocommit.AsBoolean)
        {
            throw Invalid("Specifying autocommit: true is not allowed.");
        }

        return starts.IsMissing || (starts.Type == BsonType.Boolean && starts.AsBoolean)
            ? new TransactionId(retry.Session, retry.Number)
            : throw Invalid("Specifying startTransaction: false is not allowed.");
    }

    private static async ValueTask<BsonDocument> RunInsideAsync(
        Command command, CommandContext context, TransactionId id)
    {
        var table = context.Engine.Transactions;
        var transaction = context.Body.Contains("startTransaction") ? table.Start(id) : table.Find(id);
        await transaction.Turn.WaitAsync(context.Cancellation).ConfigureAwait(false);
        try
        {
            transaction.RequireInProgress();
            context.Transaction = transaction;
            var reply = await command.RunAsync(context).ConfigureAwait(false);
            if (reply.Contains("writeErrors"))
            {
                table.Abort(transaction);
                return reply;
            }

            // It may have been aborted meanwhile, because of its age say, and what was read is worth nothing then.
            transaction.RequireInProgress();

            return reply;
        }
        catch
        {
            table.Abort(transaction);
            throw;
        }
        finally
        {
            transaction.Turn.Release();
        }
    }

    private static void CheckCommand(Command command, BsonDocument body)
    {
        if (!Allowed.Contains(command.Name))
        {
            throw new CommandException(
                ErrorCode.OperationNotSupportedInTransaction,
                $"Cannot run '{command.Name}' in a multi-document transaction.");
        }

        var isEnd = command.Name is "commitTransaction" or "abortTransaction";
        if (!isEnd && body.Contains("writeConcern"))
        {
            throw Invalid("writeConcern is not allowed within a multi-statement transaction");
        }

        var isFirst = body.Contains("startTransaction");
        if (isEnd && isFirst)
        {
            throw new CommandException(
                ErrorCode.OperationNotSupportedInTransaction, $"Cannot start a transaction with {command.Name}");
        }

        var concern = body["readConcern"u8];
        if (!concern.IsMissing && !isFirst)
        {
            throw Invalid("Only the first command in a transaction may specify a readConcern");
        }

        if (concern.Type == BsonType.Document
            && concern.AsDocument["level"u8] is { Type: BsonType.String } level
            && level.AsString is "available" or "linearizable")
        {
            throw Invalid($"The readConcern level '{level.AsString}' is not allowed in a transaction");
        }
    }

    private static CommandException Invalid(string message) => new(ErrorCode.InvalidOptions, message);
}
