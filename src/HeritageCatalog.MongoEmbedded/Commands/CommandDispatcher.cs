using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Finds the command, checks what every command may have, runs it, and turns a refusal into a reply.</summary>
internal static class CommandDispatcher
{
    public static ValueTask<BsonDocument> RunAsync(Engine engine, BsonDocument body, CancellationToken cancellation)
    {
        try
        {
            var (command, context, isInTransaction) = Prepare(engine, body, cancellation);
            var running = isInTransaction
                ? TransactionRunner.RunAsync(command, context)
                : command.RunAsync(context);
            return running.IsCompletedSuccessfully && context.HasTimes ? running : FinishAsync(context, running);
        }
        catch (OperationCanceledException)
        {
            return ValueTask.FromCanceled<BsonDocument>(cancellation);
        }
        catch (Exception failure)
        {
            return ValueTask.FromResult(WithTimes(engine, ToReply(failure)));
        }
    }

    private static async ValueTask<BsonDocument> FinishAsync(CommandContext context, ValueTask<BsonDocument> running)
    {
        try
        {
            var reply = await running.ConfigureAwait(false);
            return context.HasTimes ? reply : WithTimes(context.Engine, reply);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return WithTimes(context.Engine, ToReply(failure));
        }
    }

    private static BsonDocument WithTimes(Engine engine, BsonDocument reply) =>
        ReplyWriter.Append(reply, engine.TellTime());

    /// <summary>A server answers every command. What is not a refusal is a fault of this engine and says so.</summary>
    private static BsonDocument ToReply(Exception failure) => ReplyWriter.Failure(
        failure as CommandException
        ?? new CommandException(ErrorCode.InternalError, $"{failure.GetType().Name}: {failure.Message}"));

    private static (Command Command, CommandContext Context, bool IsInTransaction) Prepare(
        Engine engine, BsonDocument body, CancellationToken cancellation)
    {
        var elements = body.GetEnumerator();
        if (!elements.MoveNext())
        {
            throw new CommandException(ErrorCode.FailedToParse, "a command has at least its name");
        }

        var command = CommandTable.Find(elements.Utf8Name) ?? throw new CommandException(
            ErrorCode.CommandNotFound, $"no such command: '{elements.Current.Name}'");
        var arguments = new Arguments(command.Name, body);
        var isInTransaction = GenericArguments.Check(arguments, command.Fields);
        var database = arguments.RequireText("$db"u8);
        return (command, new CommandContext(engine, command.Name, database, body, cancellation), isInTransaction);
    }
}
