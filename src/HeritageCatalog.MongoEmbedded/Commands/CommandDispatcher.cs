using System.Runtime.CompilerServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Finds the command, checks what every command may have, runs it, and turns a refusal into a reply.</summary>
internal static class CommandDispatcher
{
    /// <param name="engine">What commands work with.</param>
    /// <param name="body">The command.</param>
    /// <param name="takesDocuments">Whether the documents of a batch may come beside the reply.</param>
    /// <param name="cancellation">Ends long work, and waiting.</param>
    public static ValueTask<CommandReply> RunAsync(
        Engine engine, BsonDocument body, bool takesDocuments, CancellationToken cancellation)
    {
        try
        {
            var (command, context, isInTransaction) = Prepare(engine, body, takesDocuments, cancellation);
            var running = isInTransaction
                ? TransactionRunner.RunAsync(command, context)
                : command.RunAsync(context);
            var lendsContext = command.LendsContext && !isInTransaction;
            return running.IsCompletedSuccessfully && context.HasTimes
                ? ValueTask.FromResult(Finish(context, lendsContext, running.Result))
                : FinishAsync(context, lendsContext, running);
        }
        catch (OperationCanceledException)
        {
            return ValueTask.FromCanceled<CommandReply>(cancellation);
        }
        catch (Exception failure)
        {
            return ValueTask.FromResult(new CommandReply(WithTimes(engine, ToReply(failure))));
        }
    }

    private static CommandReply Finish(CommandContext context, bool lendsContext, BsonDocument reply)
    {
        var whole = new CommandReply(reply, context.Documents);
        if (lendsContext)
        {
            context.Return();
        }

        return whole;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<CommandReply> FinishAsync(
        CommandContext context, bool lendsContext, ValueTask<BsonDocument> running)
    {
        try
        {
            var reply = await running.ConfigureAwait(false);
            return Finish(context, lendsContext, context.HasTimes ? reply : WithTimes(context.Engine, reply));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new CommandReply(WithTimes(context.Engine, ToReply(failure)));
        }
    }

    private static BsonDocument WithTimes(Engine engine, BsonDocument reply) =>
        engine.TimedReplies.Get(reply, engine.TellTime());

    /// <summary>A server answers every command. What is not a refusal is a fault of this engine and says so.</summary>
    private static BsonDocument ToReply(Exception failure) => ReplyWriter.Failure(
        failure as CommandException
        ?? new CommandException(ErrorCode.InternalError, $"{failure.GetType().Name}: {failure.Message}"));

    private static DatabaseState FindSnapshot(Engine engine, BsonDocument body)
    {
        var now = engine.Store.Committed;
        return body["readConcern"u8].AsDocument["atClusterTime"u8] is { Type: BsonType.Timestamp } time
            ? engine.Snapshots.Get(time.AsTimestamp, now)
            : engine.Snapshots.Keep(now);
    }

    private static (Command Command, CommandContext Context, bool IsInTransaction) Prepare(
        Engine engine, BsonDocument body, bool takesDocuments, CancellationToken cancellation)
    {
        var elements = body.GetEnumerator();
        if (!elements.MoveNext())
        {
            throw new CommandException(ErrorCode.FailedToParse, "a command has at least its name");
        }

        var command = CommandTable.Find(elements.Utf8Name) ?? throw new CommandException(
            ErrorCode.CommandNotFound, $"no such command: '{elements.Current.Name}'");
        var arguments = new Arguments(command.Name, body);
        var isInTransaction = GenericArguments.Check(arguments, command.Fields, out var wantsSnapshot);
        var database = RecentNames.Get(arguments.RequireUtf8("$db"u8));
        var context = CommandContext.Rent(engine, command.Name, database, body, takesDocuments, cancellation);
        if (wantsSnapshot)
        {
            context.Snapshot = FindSnapshot(engine, body);
        }

        return (command, context, isInTransaction);
    }
}
